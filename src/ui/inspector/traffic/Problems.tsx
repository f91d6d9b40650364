/** What is wrong with a table, line by line: what was found, and what is allowed. */
import type { TableProblem } from '../../../diagram/traffic/problem.ts'
import dialog from '../../shell/dialogs/Dialog.module.css'
import { type PrintStyle, print } from '../../units/print.ts'
import { StateMark } from '../StateMark.tsx'
import { usePrintStyle } from '../settings/form.ts'
import { type TrafficText, useTrafficText } from './plan.ts'
import css from './traffic.module.css'

type Words = TrafficText['importing']

function foundText({ code, found }: TableProblem, style: PrintStyle): string {
  if (typeof found === 'string') return found === '' ? '–' : found.length > 60 ? `${found.slice(0, 59)}…` : found
  if (code === 'tooLarge') return print(found, 'bytes', style)
  return code === 'unequal' || code === 'tooShort' ? print(found, 'seconds', { ...style, exact: true }) : String(found)
}

function allowedText({ code, allowed }: TableProblem, text: Words, style: PrintStyle): string {
  const { allow, forms } = text
  const seconds = () => print(Number(allowed), 'seconds', { ...style, exact: true })
  switch (code) {
    case 'tooLarge':
      return allow.most(print(Number(allowed), 'bytes', style))
    case 'tooLong':
      return allow.most(seconds())
    case 'tooShort':
      return allow.least(seconds())
    case 'unequal':
      return seconds()
    case 'notAfter':
      return allow.after(String(allowed))
    case 'otherForm':
      return forms[allowed as keyof Words['forms']]
    case 'columns':
    case 'mark':
      return String(allowed)
    default:
      return allow[code]
  }
}

export function Problems({ problems, count }: { problems: readonly TableProblem[]; count: number }) {
  const text = useTrafficText().importing
  const style = usePrintStyle()
  return (
    <div className={css.problems}>
      <p role="alert" className={css.refused}>
        <StateMark mark="losing" size={14} /> {text.refused(count)} {count > problems.length && text.first(problems.length)}
      </p>
      <table className={dialog.table}>
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            <th scope="col">{text.problem}</th>
            <th scope="col">{text.found}</th>
            <th scope="col">{text.allowed}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.line} ${problem.code} ${problem.found}`} data-line={problem.line}>
              <td>{problem.line ?? text.whole}</td>
              <td>{text.codes[problem.code]}</td>
              <td>
                <code>{foundText(problem, style)}</code>
              </td>
              <td>{allowedText(problem, text, style)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
