/** What a teacher holds fixed, as it is written, and how to find what of it is about a component. What it may be is checked elsewhere. */
import type { Lock, Rules, Scenario } from '../diagram.ts'

/** Nothing is fixed. */
export const NO_RULES: Rules = { locks: [], parts: null, hideCharts: false, publishedSeed: null }

const orderLock = ({ of, settings }: Lock): Lock => (settings ? { of, settings } : { of })

/** Rules as they are written: in table order, and only what fixes something. */
export function writtenRules({ locks, parts, hideCharts, publishedSeed }: Rules): Partial<Rules> {
  return {
    ...(locks.length > 0 && { locks: locks.map(orderLock) }),
    ...(parts && { parts }),
    ...(hideCharts && { hideCharts }),
    ...(publishedSeed !== null && { publishedSeed }),
  }
}

/** The scenario with these rules; where they fix nothing it says nothing of them. */
export function withRules({ rules: _before, ...scenario }: Scenario, rules: Partial<Rules> | null): Scenario {
  const written = writtenRules({ ...NO_RULES, ...rules })
  return Object.keys(written).length > 0 ? { ...scenario, rules: { ...NO_RULES, ...written } } : scenario
}

/** The scenario with some of its locks; the same object where all of them stay. */
export function keepLocks(scenario: Scenario, stays: (lock: Lock) => boolean): Scenario {
  const { rules } = scenario
  const locks = rules?.locks.filter(stays)
  return !rules || !locks || locks.length === rules.locks.length ? scenario : withRules(scenario, { ...rules, locks })
}

export const lockOf = ({ rules }: Scenario, id: string): Lock | undefined => rules?.locks.find(({ of }) => of === id)
/** Whether a component stays as it is, all of it. */
export function isFixed(scenario: Scenario, id: string): boolean {
  const lock = lockOf(scenario, id)
  return lock !== undefined && lock.settings === undefined
}
/** Whether a part of this kind may be added. */
export const isAllowed = ({ rules }: Scenario, kind: string): boolean => !rules?.parts || rules.parts.includes(kind)
