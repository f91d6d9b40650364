/** What a scenario holds beside its diagram: story and goals, loaded when it is shown. */
import { useEffect, useState } from 'react'
import type { Contents, Scenario } from '../../../scenarios/scenario.ts'

/** Null while it is loaded, and where there is no scenario. */
export function useContents(scenario: Scenario | null): Contents | null {
  const [loaded, setLoaded] = useState<{ readonly of: Scenario; readonly contents: Contents } | null>(null)
  useEffect(() => {
    let wanted = true
    if (scenario) void scenario.load().then((contents) => wanted && setLoaded({ of: scenario, contents }))
    return () => {
      wanted = false
    }
  }, [scenario])
  return loaded && loaded.of === scenario ? loaded.contents : null
}
