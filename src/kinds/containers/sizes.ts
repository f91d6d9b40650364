/** Sizes of tasks that AWS Fargate offers, and the EC2 hosts that tasks are put on. CPU in AWS's units (1024 = one vCPU), memory in MiB. */

export interface Size {
  readonly cpu: number
  readonly memory: number
}
const GB = 1024
const range = (min: number, max: number, step: number) =>
  Array.from({ length: (max - min) / step + 1 }, (_, nth) => (min + nth * step) * GB)

/** The pairs that exist, by CPU (aws-facts 6.2). */
export const FARGATE: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, range(1, 4, 1)],
  [1024, range(2, 8, 1)],
  [2048, range(4, 16, 1)],
  [4096, range(8, 30, 1)],
  [8192, range(16, 60, 4)],
  [16384, range(32, 120, 8)],
])

/** What EKS adds to each pod on Fargate for its own parts, in MiB (aws-facts 6.2). */
const KUBELET = 256
/** What a pod on Fargate is rounded up to; null when nothing is big enough. */
export function podSize({ cpu, memory }: Size): Size | null {
  for (const [units, offered] of FARGATE) {
    const fits = offered.find((each) => each >= memory + KUBELET)
    if (units >= cpu && fits !== undefined) return { cpu: units, memory: fits }
  }
  return null
}

interface Machine extends Size {
  /** Pods that EKS lets it run. */
  readonly pods: number
}
const machine = (vcpu: number, gb: number, pods: number): Machine => ({ cpu: vcpu * 1024, memory: gb * GB, pods })
/** EC2 instances that can be hosts (aws-facts 2.6). */
export const HOSTS = {
  't3.micro': machine(2, 1, 4),
  't3.small': machine(2, 2, 11),
  't3.medium': machine(2, 4, 17),
  't3.large': machine(2, 8, 35),
  't3.xlarge': machine(4, 16, 58),
  'm6i.large': machine(2, 8, 29),
  'm6i.xlarge': machine(4, 16, 58),
  'm7i.large': machine(2, 8, 29),
  'c6i.large': machine(2, 4, 29),
  'r6i.large': machine(2, 16, 29),
} as const
export type HostType = keyof typeof HOSTS
export const HOST_TYPES = Object.keys(HOSTS) as HostType[]

/** Tasks of a size that an empty host has room for; `pods` is the most that it may run. */
export function roomFor({ cpu, memory }: Size, type: HostType, pods: number): number {
  return Math.min(Math.floor(HOSTS[type].cpu / cpu), Math.floor(HOSTS[type].memory / memory), pods)
}
