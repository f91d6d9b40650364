/** What is wrong with a file or a link, where, and what is allowed there. The diagram on the page is as it was. */
import type { Problem } from '../../../diagram/diagram.ts'
import { problemWords } from '../../inspector/settings/problems.ts'
import { useView } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import controls from '../controls.module.css'
import styles from './Dialog.module.css'
import { Dialog } from './Dialog.tsx'

/** As many as the import check tells at once. */
const MOST = 50

/** The words of each problem; a link has some of its own. */
function useSentence(link: boolean): (problem: Problem) => string {
  const words = useWords()
  const style = useView((state) => state.words)
  const { shell, link: linked } = words.text
  const sentences = { ...shell.refused.code, ...(link && { ...linked.refused.code, ...linked.refused.inside }) }
  return (problem) => problemWords(problem, words, style, sentences)
}

interface RefusedProps {
  readonly file: string
  readonly problems: readonly Problem[]
  readonly link?: boolean | undefined
  readonly onClose: () => void
}

export default function Refused({ file, problems, link = false, onClose }: RefusedProps) {
  const { shell, link: linked } = useWords().text
  const { refused, dialog } = shell
  const about = link ? linked.refused : { title: refused.title(file), kept: refused.kept, whole: refused.whole }
  const sentence = useSentence(link)
  const shown = problems.slice(0, MOST)
  return (
    <Dialog
      title={about.title}
      wide
      onClose={onClose}
      foot={
        <button type="button" className={controls.line} onClick={onClose}>
          {dialog.close}
        </button>
      }
    >
      <p className={styles.kept}>{about.kept}</p>
      <p className={controls.cap}>
        {shown.length < problems.length ? refused.first(shown.length, problems.length) : refused.count(problems.length)}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{refused.path}</th>
            <th scope="col">{refused.found}</th>
            <th scope="col">{refused.allowed}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two problems may say the same.
            <tr key={nth}>
              <td>
                {problem.path ? <code>{problem.path}</code> : about.whole}
                <p>{sentence(problem)}</p>
              </td>
              <td>
                <code>{problem.found}</code>
              </td>
              <td>
                <code>{problem.allowed}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
