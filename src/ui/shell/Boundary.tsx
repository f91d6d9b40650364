/** Keeps an error inside the panel where it happened, with a way to load that panel again. */
import { Component, type ReactNode } from 'react'
import { loadAgain } from '../page/later.ts'
import { useText } from '../text/index.ts'
import styles from './Boundary.module.css'
import controls from './controls.module.css'

interface State {
  readonly error: Error | null
  readonly attempt: number
}

class Catch extends Component<{ children: ReactNode; fallback: (again: () => void, error: Error) => ReactNode }, State> {
  override state: State = { error: null, attempt: 0 }
  static getDerivedStateFromError = (error: Error): Partial<State> => ({ error })
  override render() {
    const { error, attempt } = this.state
    const again = () => {
      loadAgain()
      this.setState({ error: null, attempt: attempt + 1 })
    }
    if (error) return this.props.fallback(again, error)
    return (
      <div key={attempt} className={styles.through}>
        {this.props.children}
      </div>
    )
  }
}

export function Boundary({ panel, children }: { panel: string; children: ReactNode }) {
  const { crash } = useText().shell
  return (
    <Catch
      fallback={(again, error) => (
        <div className={styles.crash} role="alert">
          <h2>{crash.title(panel)}</h2>
          <p>{crash.help}</p>
          <code>{error.message}</code>
          <button type="button" className={controls.line} onClick={again}>
            {crash.reload(panel)}
          </button>
        </div>
      )}
    >
      {children}
    </Catch>
  )
}
