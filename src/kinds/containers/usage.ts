/** What is paid for: on Fargate vCPU- and GB-seconds of each task, on EC2 the seconds of each host; at least a minute of either. */
import { prices } from '../prices.ts'
import type { Host } from './hosts.ts'
import type { HostType, Size } from './sizes.ts'
import type { Task } from './task.ts'

/** Billed by the second, with a minimum (aws-facts 2.1, 6.2). */
const LEAST = 60
const HOUR = 3600
/** Reference for what a host of another type costs in hours of the present type: the ratios are the same in both Regions within 2 %. */
const { hostHour } = prices['us-east-1']

export class Usage {
  private vcpuSeconds = 0
  private gbSeconds = 0
  private hostSeconds = 0

  private add({ cpu, memory }: Size, seconds: number): void {
    this.vcpuSeconds += (cpu / 1024) * seconds
    this.gbSeconds += (memory / 1024) * seconds
  }
  /** A task has stopped. One whose image was never pulled costs nothing. */
  stopped({ birth, startsAt }: Task, now: number): void {
    if (birth.billed && now > startsAt) this.add(birth.billed, Math.max(LEAST, now - startsAt))
  }
  /** A host was terminated while hosts of this type are wanted. */
  terminated(host: Host, present: HostType, now: number): void {
    this.account(host, present, now)
    this.hostSeconds += Math.max(0, LEAST - (now - host.launched)) * weight(host, present)
  }
  /** What a host has cost so far, in hours of the type that was wanted up to now. */
  account(host: Host, present: HostType, now: number): void {
    this.hostSeconds += (now - host.paidUpTo) * weight(host, present)
    host.paidUpTo = now
  }

  /** Hours up to now, those of what still runs included. */
  hours(tasks: readonly Task[], hosts: readonly Host[], present: HostType, now: number): { vcpu: number; gb: number; host: number } {
    let { vcpuSeconds, gbSeconds, hostSeconds } = this
    for (const { birth, startsAt } of tasks) {
      const seconds = birth.billed ? Math.max(0, now - startsAt) : 0
      vcpuSeconds += ((birth.billed?.cpu ?? 0) / 1024) * seconds
      gbSeconds += ((birth.billed?.memory ?? 0) / 1024) * seconds
    }
    for (const host of hosts) hostSeconds += (now - host.paidUpTo) * weight(host, present)
    return { vcpu: vcpuSeconds / HOUR, gb: gbSeconds / HOUR, host: hostSeconds / HOUR }
  }
}
const weight = ({ type }: Host, present: HostType) => hostHour[type] / hostHour[present]
