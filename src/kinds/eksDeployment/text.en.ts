/** Words of a Deployment on Amazon EKS, in English. */
import { containerChoices, containerFaults, containerGauges, containerNotices, containerWords } from '../containers/text/en.ts'
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'

export const text = {
  aws: 'Amazon EKS deployment',
  cafe: 'Food trucks by the big rule book',
  name: 'EKS deployment',
  cafeName: 'Food trucks (Kubernetes)',
  summary: 'Keeps as many equal pods running as it wants under Kubernetes, on AWS Fargate or on your own EC2 hosts.',
  fields: {
    ...containerWords,
    metrics: { label: 'Pod autoscaler', help: 'Looks every 15 s. When several metrics disagree, the largest number of pods wins.' },
    stabilizationWindowSeconds: { label: 'Down only after', help: 'It shrinks to the highest that it recommended within this time.' },
    maxSurge: { label: 'Surge', help: 'Share of the replicas that may be there on top while a new version comes. Rounded up.' },
    maxUnavailable: {
      label: 'Unavailable at most',
      help: 'Share of the replicas that may be missing while a new version comes. Rounded down.',
    },
    scaleDownUnneededTime: { label: 'Host goes after', help: 'So long the cluster autoscaler could do without a host before it goes.' },
    scaleDownUtilizationThreshold: { label: 'Host is spare below', help: 'Share of CPU or memory reserved on a host, the larger of both.' },
  },
  nested: {
    'metrics.metric': { label: 'Metric', help: 'What is held at the target.' },
    'metrics.target': { label: 'Target', help: 'Percent of CPU, requests a minute for each pod, or messages for each pod.' },
    'metrics.queue': { label: 'Queue', help: 'Whose visible messages are divided among the pods.' },
  },
  choices: {
    ...containerChoices,
    'metrics.metric=cpu': 'average CPU',
    'metrics.metric=requestsPerPod': 'requests per pod',
    'metrics.metric=backlogPerPod': 'backlog per pod',
    'metrics.queue=null': 'none',
  },
  gauges: containerGauges,
  foot: ['running', 'starting'],
  faults: {
    ...containerFaults,
    stuckDeployment: 'A rollout can never begin: surge and unavailable must not both be 0.',
    podTooBig: 'Amazon EKS adds 256 MiB to each pod on Fargate: no size there is big enough for {cpu} CPU units with {memory} MiB.',
  },
  notices: containerNotices,
  lesson: {
    what: 'Amazon EKS runs Kubernetes. A Deployment keeps a number of pods running, an autoscaler looks at them every 15 seconds, and another one adds hosts when a pod finds no room. The cluster’s control plane is kept by AWS and has its price by the hour. In the café it is the same food trucks, run by a rule book that every city knows.',
    when: 'Teams that know Kubernetes already, or want to take the same setup to other places. For a few containers Amazon ECS does the same without a price for the cluster.',
    watch:
      'The control plane costs $0.10 an hour, even with no pod at all. It scales up within seconds, but down only after five minutes. A leaving pod has 30 seconds, whatever the balancer’s delay says.',
    limits: [
      {
        text: 'The pod autoscaler wants ceil(pods × metric ÷ target), and does nothing within 10 % of the target.',
        source: 'Kubernetes documentation, Horizontal Pod Autoscaling',
      },
      {
        text: 'In 15 s it at most doubles, or adds 4 pods if that is more.',
        source: 'Kubernetes documentation, Horizontal Pod Autoscaling',
      },
      {
        text: 'A pod on Fargate is billed with 256 MB on top, rounded up to the next size.',
        source: 'Amazon EKS User Guide, Fargate pod configuration',
      },
      { text: 'A host runs a limited number of pods: a t3.medium 17. System pods are left out here.', source: 'Karpenter, Instance types' },
      {
        text: 'The cluster autoscaler looks every 10 s, and takes a host away that it did not need for 10 min.',
        source: 'Cluster Autoscaler FAQ',
      },
      {
        text: 'Start times vary: about 60 s on Fargate, about 150 s with a new EC2 host. A typical measurement, not a promise.',
        source: 'Vlad Ionescu, Scaling containers on AWS in 2022',
      },
    ],
  },
} as const satisfies KindText<typeof fields>
