/** What things cost, in dollars, as of the day of the table; the sources are named in docs/model.md. */
export interface Prices {
  readonly asOf: string
  readonly region: string
  /** An hour of one instance, by type, on demand, Linux. */
  readonly instanceHour: Readonly<Record<string, number>>
  readonly loadBalancerHour: number
  readonly lcuHour: number
  /** One million requests to a standard queue. */
  readonly queueMillionRequests: number
}

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
    queueMillionRequests: 0.4,
  },
  'ap-northeast-2': {
    asOf: '2026-11-23',
    region: 'ap-northeast-2',
    instanceHour: seoul,
    loadBalancerHour: 0.0225,
    lcuHour: 0.008,
    queueMillionRequests: 0.4,
  },
}
