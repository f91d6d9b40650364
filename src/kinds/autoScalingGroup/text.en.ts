/** Words of a row of workers, in English. */
import type { KindText } from '../kind.ts'
import { workChoices, workWords } from '../work/words.en.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Auto Scaling group',
  cafe: 'Row of workers',
  name: 'Auto Scaling group',
  cafeName: 'Barista team',
  summary: 'Keeps as many equal Amazon EC2 instances as it wants at the moment, between a minimum and a maximum.',
  fields: {
    minSize: { label: 'Minimum', help: 'Never fewer than this. You pay for them at night too.' },
    desiredCapacity: { label: 'Desired', help: 'How many it wants at the start. Policies move it.' },
    maxSize: { label: 'Maximum', help: 'Never more than this, however long the line.' },
    ...workWords,
    bootTime: { label: 'Boot time', help: 'From the order for an instance until its system is up. It costs money and does nothing yet.' },
    appStart: { label: 'Start of the application', help: 'After the boot, until it can take work.' },
    defaultInstanceWarmup: {
      label: 'Instance warm-up',
      help: 'So long a new instance is left out of the metrics, and nobody is sent home.',
    },
    policies: { label: 'Scaling policy', help: 'When several disagree, the largest size wins.' },
    monitoring: { label: 'Monitoring', help: 'How often the metrics of instances arrive. The slower, the later it scales.' },
    zones: { label: 'Availability Zones', help: 'Instances are spread evenly over them.' },
    healthCheckType: { label: 'Replaces', help: 'Whose word counts when an instance is called unhealthy and replaced.' },
    healthCheckGracePeriod: { label: 'Grace period', help: 'So long after its start an instance is not judged by the balancer’s checks.' },
    terminationPolicy: { label: 'Who leaves first', help: 'In the zone that has most instances.' },
    heartbeatTimeout: {
      label: 'Time to finish',
      help: 'Lifecycle hook: how long a leaving instance may finish its work before it is terminated. It is paid for until then.',
    },
  },
  nested: {
    'policies.metric': { label: 'Metric', help: 'What is held at the target.' },
    'policies.target': {
      label: 'Target',
      help: 'Percent of CPU, requests a minute for each instance, or messages for each instance. Lower is faster and dearer.',
    },
    'policies.queue': { label: 'Queue', help: 'Whose visible messages are divided among the instances.' },
    'policies.disableScaleIn': { label: 'Only grows', help: 'On: this policy never sends an instance away.' },
    'policies.outPoints': {
      label: 'Minutes above before it grows',
      help: 'Points in a row above the target. AWS takes 3, and does not let you choose.',
    },
    'policies.inPoints': {
      label: 'Minutes below before it shrinks',
      help: 'Points in a row below 90 % of the target. AWS takes 15, and does not let you choose.',
    },
    'policies.at': { label: 'At', help: 'Time from the start of the run.' },
    'policies.min': { label: 'New minimum', help: 'Holds from then on.' },
    'policies.max': { label: 'New maximum', help: 'Holds from then on.' },
    'policies.desired': { label: 'New desired', help: 'The size it goes to then; other policies may move it again.' },
  },
  choices: {
    ...workChoices,
    'policies.type=targetTracking': 'target tracking',
    'policies.type=scheduled': 'scheduled',
    'policies.metric=ASGAverageCPUUtilization': 'average CPU',
    'policies.metric=ALBRequestCountPerTarget': 'requests per target',
    'policies.metric=backlogPerInstance': 'backlog per instance',
    'policies.queue=null': 'none',
    'policies.min=null': 'unchanged',
    'policies.max=null': 'unchanged',
    'policies.desired=null': 'unchanged',
    'monitoring=detailed': 'every minute (detailed)',
    'monitoring=basic': 'every 5 minutes (basic)',
    'healthCheckType=EC2': 'crashed instances (EC2)',
    'healthCheckType=ELB': 'also those the balancer calls unhealthy (ELB)',
    'terminationPolicy=Default': 'as AWS does',
    'terminationPolicy=OldestInstance': 'the oldest',
    'terminationPolicy=NewestInstance': 'the newest',
  },
  gauges: {
    desired: 'Desired',
    minimum: 'Minimum',
    maximum: 'Maximum',
    pending: 'Starting',
    inServiceInstances: 'In service',
    draining: 'Leaving',
    crashedInstances: 'Crashed',
    launched: 'Launched',
    terminated: 'Terminated',
    metric: 'Metric of its policy',
    cpu: 'CPU, average',
    instanceHours: 'Instance-hours paid',
  },
  foot: ['in service', 'busy'],
  faults: {
    minAboveMax: 'The minimum, {min}, is above the maximum, {max}.',
    desiredOutside: 'Desired {desired} lies outside {min} to {max}.',
    noQueue: 'Backlog per instance needs a queue to look at.',
  },
  lesson: {
    what: 'An Auto Scaling group keeps a number of equal instances. You give three numbers: never fewer than the minimum, never more than the maximum, and the desired number in between, which policies move. In the café it is the team on shift: a floor, a plan, a ceiling.',
    when: 'Load that rises and falls, and work that any instance can do. Target tracking follows the load; a schedule knows it beforehand.',
    watch:
      'Growing takes minutes: AWS looks at three of them, then an instance boots. During that time the line grows. The maximum is a promise to your purse: beyond it nobody comes to help. Leaving instances must be allowed to finish.',
    limits: [
      {
        text: 'Target tracking grows after 3 one-minute points above the target and shrinks after 15 below. Widely observed, not in the user guide.',
        source: 'github.com/aws/containers-roadmap, issue 1208',
      },
      {
        text: 'Instance warm-up 0 to 3,600 s. Where none is set AWS waits its default cooldown, 300 s; here it is 0.',
        source: 'Amazon EC2 Auto Scaling User Guide, Default instance warmup',
      },
      {
        text: 'A lifecycle hook waits 30 to 7,200 s, by default 3,600 s. Here 0 means no hook.',
        source: 'Amazon EC2 Auto Scaling User Guide, Lifecycle hooks',
      },
      { text: 'A group has at most 50 scaling policies and 125 scheduled actions.', source: 'Amazon EC2 Auto Scaling User Guide, Quotas' },
      {
        text: 'Boot times vary. The default here, 49 s on average, is typical of a stock Linux image.',
        source: 'Depot, Faster EC2 boot time, May 2024',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
