/** Says in the status line what a teacher's rules forbade. */
import type { Refusal } from '../../diagram/edit/permitted.ts'
import type { ViewStore } from '../../store/view.ts'
import { loadWords } from '../text/load.ts'

export async function tell(view: ViewStore, refusal: Refusal) {
  const { language, words: vocabulary } = view.getState()
  const { kinds } = await loadWords(language)
  const kindName = (type: string) => (vocabulary === 'cafe' ? kinds[type]?.cafeName : kinds[type]?.name) ?? type
  const { component, setting, allowed } = { component: null, setting: null, allowed: null, ...refusal }
  const values = {
    ...(component && { name: component.name, kind: component.kind }),
    ...(setting && { setting }),
    ...(allowed && { allowed: allowed.map(kindName).join(', ') }),
  }
  view.setState({ said: { code: refusal.code, values, at: Date.now() } })
}
