/** What parts tell while they run: decisions with their reasons, for pins on the timeline. Not events: nothing depends on them. */

/** `at` simulated seconds; `code` finds the words among those of the component's kind, `values` stand in them. */
export interface Notice {
  readonly at: number
  readonly component: string
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  /** The readings that led to it, oldest first: the points of an alarm. */
  readonly points?: readonly number[]
}

/** More than a timeline can show: a run that decides without end keeps the newest. */
const MOST = 5000

export class Notices {
  private list: Notice[] = []

  add(notice: Notice): void {
    if (this.list.length >= MOST) this.list.shift()
    this.list.push(notice)
  }
  /** Those since the last call. */
  take(): Notice[] {
    const { list } = this
    this.list = []
    return list
  }
}
