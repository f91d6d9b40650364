/** Plays a design from its first job to its last in a worker of its own, beside the run that is shown. */
import { changes } from '../../diagram/changes.ts'
import type { Diagram } from '../../diagram/diagram.ts'
import type { Result } from '../../diagram/result.ts'
import { same } from '../../diagram/settings.ts'
import { Runner, type Thread } from '../../run/runner.ts'
import type { Recording } from '../playing.ts'
import { Tape } from '../recording.ts'

export interface Played {
  readonly recording: Recording
  readonly result: Result
}

/** Whether two diagrams run alike: names, places and goals are nothing to a run. */
export function runsAlike(a: Diagram, b: Diagram): boolean {
  const morning = ({ region, accountConcurrency, scenario: { duration, warmUp, seed, coldStart, events } }: Diagram) => ({
    region,
    accountConcurrency,
    duration,
    warmUp,
    seed,
    coldStart,
    events,
  })
  return same(morning(a), morning(b)) && changes(a, b).length === 0
}

/** Null where the worker could not play it, and where `signal` was given up meanwhile. */
export function playWhole(diagram: Diagram, signal: AbortSignal, thread?: () => Thread): Promise<Played | null> {
  const tape = new Tape(diagram)
  return new Promise((resolve) => {
    const finish = (played: Played | null) => {
      runner.end()
      resolve(played)
    }
    const runner = new Runner({
      hear(report) {
        if (report.say === 'ready') tape.begin(report.legend, report.binSeconds)
        else if (report.say === 'legend') tape.learn(report.legend)
        else if (report.say === 'bins') tape.keepBins(report.values)
        else if (report.say === 'frame') tape.keep(report.values)
        else if (report.say === 'done') finish({ recording: tape, result: report.result })
        else if (report.say === 'refused') finish(null)
      },
      lost: () => finish(null),
      thread,
    })
    signal.addEventListener('abort', () => finish(null))
    runner.order({ do: 'load', diagram, seed: diagram.scenario.seed, replication: 0, journal: [], from: 0 })
    runner.order({ do: 'play', speed: Number.POSITIVE_INFINITY })
  })
}
