/** The settings that a scenario lets a phone turn. */
import { useEffect, useState } from 'react'
import type { Scenario } from '../../scenarios/index.ts'
import type { Knob } from '../../scenarios/scenario.ts'

const NONE: readonly Knob[] = []

/** Empty while they are loaded, and where there is no scenario. */
export function useKnobs(scenario: Scenario | null): readonly Knob[] {
  const [loaded, setLoaded] = useState<{ readonly of: Scenario; readonly knobs: readonly Knob[] } | null>(null)
  useEffect(() => {
    let wanted = true
    if (scenario) void scenario.load().then(({ knobs }) => wanted && setLoaded({ of: scenario, knobs }))
    return () => {
      wanted = false
    }
  }, [scenario])
  return loaded && loaded.of === scenario ? loaded.knobs : NONE
}
