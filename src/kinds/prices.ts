/** What things cost, in dollars, as of the day of the table; the sources are named in docs/model.md. */
export interface Prices {
  readonly asOf: string
  readonly region: string
  /** An hour of one instance, by type, on demand, Linux. */
  readonly instanceHour: Readonly<Record<string, number>>
  readonly loadBalancerHour: number
  readonly lcuHour: number
  readonly networkBalancerHour: number
  readonly nlcuHour: number
  /** An hour of one public IPv4 address. */
  readonly publicAddressHour: number
  /** A month of a GB (2^30 bytes) on a gp3 volume. */
  readonly volumeGBMonth: number
  /** One million requests to a standard queue. */
  readonly queueMillionRequests: number
  /** The same of a FIFO queue. */
  readonly fifoMillionRequests: number
  /** One million publishes to a standard topic, and deliveries from it over HTTP, by e-mail, as push. */
  readonly topicMillionPublishes: number
  readonly httpMillionDeliveries: number
  readonly emailMillionDeliveries: number
  readonly pushMillionDeliveries: number
  /** One text message to a phone in the United States: the price goes by the country of the phone. */
  readonly textMessage: number
  /** A thousand objects put into a bucket, and a month of a GB (2^30 bytes) in it. */
  readonly thousandPuts: number
  readonly storedGBMonth: number
  /** One million invocations of a function, and a GB (2^30 bytes) of its memory for a second, by architecture. */
  readonly functionMillionRequests: number
  readonly functionGbSecond: Readonly<Record<Architecture, number>>
  /** The same second of provisioned environments: for being there, and for working. */
  readonly provisionedGbSecond: Readonly<Record<Architecture, number>>
  readonly provisionedUseGbSecond: Readonly<Record<Architecture, number>>
  /** An hour of one EC2 host of containers, by type. */
  readonly hostHour: Readonly<Record<string, number>>
  /** An hour of one vCPU, and of one GB (2^30 bytes), of a task on Fargate (Linux, x86). */
  readonly fargateVcpuHour: number
  readonly fargateGbHour: number
  /** An hour of an Amazon EKS cluster's control plane, in standard support. */
  readonly clusterHour: number
}
export type Architecture = 'x86_64' | 'arm64'

const instanceHour = {
  't3.nano': 0.0052,
  't3.micro': 0.0104,
  't3.small': 0.0208,
  't3.medium': 0.0416,
  't3.large': 0.0832,
  't3.xlarge': 0.1664,
  't3.2xlarge': 0.3328,
} as const
export type InstanceType = keyof typeof instanceHour
export const INSTANCE_TYPES = Object.keys(instanceHour) as InstanceType[]

/**
 * How much more work a size does in the same time, for the share of it that a bigger size shortens (`speedUp`): each
 * step of a family has twice the memory at twice the price, so each step counts as twice the machine.
 */
export const POWER: Readonly<Record<InstanceType, number>> = {
  't3.nano': 0.5,
  't3.micro': 1,
  't3.small': 2,
  't3.medium': 4,
  't3.large': 8,
  't3.xlarge': 16,
  't3.2xlarge': 32,
}

/** Seoul lists what its price list gave; sizes that it did not give stand at the ratio of the others (1.23). */
const seoul = {
  't3.nano': 0.0064,
  't3.micro': 0.013,
  't3.small': 0.026,
  't3.medium': 0.052,
  't3.large': 0.1023,
  't3.xlarge': 0.2047,
  't3.2xlarge': 0.4093,
} as const

export const prices: Readonly<Record<string, Prices>> = {
  'us-east-1': {
    asOf: '2026-11-23',
    region: 'us-east-1',
    instanceHour,
    loadBalancerHour: 0.0225,
    lcuHour: 0.008,
    networkBalancerHour: 0.0225,
    nlcuHour: 0.006,
    publicAddressHour: 0.005,
    volumeGBMonth: 0.08,
    queueMillionRequests: 0.4,
    fifoMillionRequests: 0.5,
    topicMillionPublishes: 0.5,
    httpMillionDeliveries: 0.6,
    emailMillionDeliveries: 20,
    pushMillionDeliveries: 0.5,
    textMessage: 0.00645,
    thousandPuts: 0.005,
    storedGBMonth: 0.023,
    functionMillionRequests: 0.2,
    functionGbSecond: { x86_64: 0.0000166667, arm64: 0.0000133334 },
    provisionedGbSecond: { x86_64: 0.0000041667, arm64: 0.00000333 },
    provisionedUseGbSecond: { x86_64: 0.0000097222, arm64: 0.00000778 },
    hostHour: { ...instanceHour, 'm6i.large': 0.096, 'm6i.xlarge': 0.192, 'm7i.large': 0.1008, 'c6i.large': 0.085, 'r6i.large': 0.126 },
    fargateVcpuHour: 0.04048,
    fargateGbHour: 0.004445,
    clusterHour: 0.1,
  },
  'ap-northeast-2': {
    asOf: '2026-11-23',
    region: 'ap-northeast-2',
    instanceHour: seoul,
    loadBalancerHour: 0.0225,
    lcuHour: 0.008,
    networkBalancerHour: 0.0225,
    nlcuHour: 0.006,
    publicAddressHour: 0.005,
    volumeGBMonth: 0.0912,
    queueMillionRequests: 0.4,
    fifoMillionRequests: 0.5,
    // Amazon SNS: the price list of this Region was not seen; another one has the same (aws-facts 4).
    topicMillionPublishes: 0.5,
    httpMillionDeliveries: 0.6,
    emailMillionDeliveries: 20,
    pushMillionDeliveries: 0.5,
    textMessage: 0.00645,
    thousandPuts: 0.0045,
    storedGBMonth: 0.025,
    functionMillionRequests: 0.2,
    functionGbSecond: { x86_64: 0.0000166667, arm64: 0.0000133334 },
    // The price list gave the first; the others stand at the same ratio (1.23).
    provisionedGbSecond: { x86_64: 0.0000051254, arm64: 0.0000040962 },
    provisionedUseGbSecond: { x86_64: 0.0000119591, arm64: 0.00000957 },
    hostHour: { ...seoul, 'm6i.large': 0.118, 'm6i.xlarge': 0.2362, 'm7i.large': 0.1239, 'c6i.large': 0.1046, 'r6i.large': 0.155 },
    fargateVcpuHour: 0.04656,
    fargateGbHour: 0.00511,
    clusterHour: 0.1,
  },
}
