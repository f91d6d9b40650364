/** Words of a service on Amazon ECS, in English. */
import { containerChoices, containerFaults, containerGauges, containerNotices, containerWords } from '../containers/text/en.ts'
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Amazon ECS service',
  cafe: 'Food trucks',
  name: 'ECS service',
  cafeName: 'Food trucks',
  summary: 'Keeps as many equal containers running as it wants, on AWS Fargate or on your own EC2 hosts.',
  fields: {
    ...containerWords,
    policies: { label: 'Scaling policy', help: 'When several disagree, the largest number of tasks wins.' },
    minimumHealthyPercent: {
      label: 'Healthy at least',
      help: 'Share of desired that stays healthy while a new version comes. Rounded up.',
    },
    maximumPercent: {
      label: 'Tasks at most',
      help: 'Share of desired that old and new tasks together may be while a new version comes. Rounded down.',
    },
    healthCheckGracePeriodSeconds: {
      label: 'Grace period',
      help: 'So long after its start a task is not judged by the balancer’s checks.',
    },
    availabilityZoneRebalancing: {
      label: 'Keeps zones even',
      help: 'When a zone has two tasks more than another, one moves: the new one starts first.',
    },
    targetCapacity: { label: 'Target capacity', help: 'How full hosts should be. Below 100 % some stand ready for the next tasks.' },
  },
  nested: {
    'policies.metric': { label: 'Metric', help: 'What is held at the target.' },
    'policies.target': { label: 'Target', help: 'Percent of CPU, requests a minute for each task, or messages for each task.' },
    'policies.queue': { label: 'Queue', help: 'Whose visible messages are divided among the tasks.' },
    'policies.scaleOutCooldown': { label: 'Scale-out cooldown', help: 'So long tasks that were just added count as not there yet.' },
    'policies.scaleInCooldown': { label: 'Scale-in cooldown', help: 'So long after it shrank it does not shrink again.' },
    'policies.disableScaleIn': { label: 'Only grows', help: 'On: this policy never takes a task away.' },
    'policies.outPoints': {
      label: 'Minutes above before it grows',
      help: 'Points in a row above the target. AWS takes 3, and does not let you choose.',
    },
    'policies.inPoints': {
      label: 'Minutes below before it shrinks',
      help: 'Points in a row below 90 % of the target. AWS takes 15, and does not let you choose.',
    },
    'policies.at': { label: 'At', help: 'Time from the start of the run.' },
    'policies.min': { label: 'New minimum', help: 'Holds from then on. With fewer tasks it starts more.' },
    'policies.max': { label: 'New maximum', help: 'Holds from then on. With more tasks it stops some.' },
  },
  choices: {
    ...containerChoices,
    'policies.type=targetTracking': 'target tracking',
    'policies.type=scheduled': 'scheduled',
    'policies.metric=ECSServiceAverageCPUUtilization': 'average CPU',
    'policies.metric=ALBRequestCountPerTarget': 'requests per target',
    'policies.metric=backlogPerTask': 'backlog per task',
    'policies.queue=null': 'none',
    'policies.min=null': 'unchanged',
    'policies.max=null': 'unchanged',
  },
  gauges: containerGauges,
  foot: ['running', 'starting'],
  faults: {
    ...containerFaults,
    fargateCpu: 'Fargate has no size of {cpu} CPU units. It has {offered}.',
    fargateMemory: 'Fargate has no {memory} MiB with {cpu} CPU units. It has {offered} MiB.',
    stuckDeployment: 'A deployment can never begin: {lower} must stay healthy, and no more than {upper} may be there.',
  },
  notices: {
    ...containerNotices,
    rebalanced: 'Zone {to} has fewer tasks than zone {from}: one moves.',
    scheduled: 'By schedule: {min} to {max} tasks, from {from} to {to}.',
  },
  lesson: {
    what: 'A task is a container with its own CPU and memory; a service keeps a number of them running and puts each behind the balancer. On Fargate a task is all there is: no machine to patch, no empty seat to pay for. On EC2 you keep hosts, and tasks are packed onto them. In the café it is a fleet of food trucks: Fargate rents each truck ready to drive, EC2 is a car park of your own.',
    when: 'Applications that come as container images, run for long and answer all day. Fargate when nobody wants to look after servers; EC2 hosts when a special machine is needed or the hosts are kept full.',
    watch:
      'A task on Fargate starts in about half a minute, and pulls its image every time. On EC2 a task is there in seconds if a host has room; if none has, it is pending until a new host has booted. Half-empty hosts cost as much as full ones.',
    limits: [
      {
        text: 'Fargate offers 256 to 16,384 CPU units, each with its own range of memory, up to 120 GB.',
        source: 'Amazon ECS Developer Guide, Task definition parameters',
      },
      {
        text: 'Fargate bills from the pull of the image to the end of the task, by the second, at least one minute.',
        source: 'aws.amazon.com/fargate/pricing',
      },
      {
        text: 'Fargate launches at most 100 tasks at once, then 20 a second, in an account and Region. Here each service has that to itself.',
        source: 'Amazon ECS Developer Guide, AWS Fargate throttling quotas',
      },
      {
        text: 'A rolling update keeps at least 100 % of desired healthy and runs at most 200 %, unless told otherwise.',
        source: 'AWS API reference, ECS DeploymentConfiguration',
      },
      { text: 'Scale-out and scale-in cooldowns are 300 s each.', source: 'AWS CDK, Application Auto Scaling target tracking' },
      {
        text: 'Start times vary: about 35 s on Fargate, about 150 s with a new EC2 host. A typical measurement, not a promise.',
        source: 'Vlad Ionescu, Scaling containers on AWS in 2022',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
