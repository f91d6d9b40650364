/** The result as a code that a teacher's list takes: with a name, or without. */
import { Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { MOST_NAME, sumOf, writeClaim } from '../../scenarios/lessons/claim.ts'
import type { Contents } from '../../scenarios/scenario.ts'
import type { Graded } from '../../store/lessons/lesson.ts'
import { pack } from '../../store/link/packing.ts'
import { useClipboard } from '../page/useClipboard.ts'
import controls from '../shell/controls.module.css'
import { useStores, useView } from '../stores.ts'
import { useText } from '../text/index.ts'
import styles from './code.module.css'

interface ResultCodeProps {
  readonly scenario: string
  readonly contents: Contents
  readonly graded: Graded
}

/** The code, made anew with every letter of the name; null while it is made. */
function useCode({ scenario, contents, graded }: ResultCodeProps, student: string): string | null {
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    const { grade, answer, recording, result } = graded
    const sum = sumOf(contents, student, answer, grade, result)
    const claim = writeClaim({ scenario, student, answer, stars: grade.stars, design: recording.diagram, sum })
    void pack(claim).then((letters) => wanted && setCode(`cafe1.${letters}`))
    return () => {
      wanted = false
    }
  }, [scenario, contents, graded, student])
  return code
}

export function ResultCode(props: ResultCodeProps) {
  const { view } = useStores()
  const student = useView((state) => state.student)
  const { lesson, students } = useText()
  const { student: played } = props.graded
  const name = played ?? student
  const code = useCode(props, name.trim())
  const field = useRef<HTMLInputElement>(null)
  const { copied, copy } = useClipboard(code, field)
  const id = useId()
  return (
    <details className={styles.code}>
      <summary>{lesson.code}</summary>
      <p>{lesson.codeHelp}</p>
      {played !== null && <p id={`${id}-why`}>{lesson.codeName}</p>}
      <label htmlFor={`${id}-name`}>{played === null ? lesson.name : students.name}</label>
      <input
        id={`${id}-name`}
        className={controls.field}
        autoComplete="name"
        aria-describedby={played === null ? undefined : `${id}-why`}
        maxLength={MOST_NAME}
        readOnly={played !== null}
        value={name}
        onChange={(event) => view.setState({ student: event.target.value })}
      />
      <label htmlFor={`${id}-code`}>{lesson.code}</label>
      <span>
        <input
          ref={field}
          id={`${id}-code`}
          className={controls.field}
          readOnly
          value={code ?? ''}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className={controls.line} onClick={() => void copy()}>
          <Copy size={16} strokeWidth={1.5} aria-hidden />
          {lesson.copy}
        </button>
      </span>
      <p role="status">{copied === 'yes' ? lesson.copied : copied === 'byHand' ? lesson.byHand : ''}</p>
    </details>
  )
}
