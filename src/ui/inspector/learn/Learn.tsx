/** What a part is, when to use it, what it costs, its limits with their sources, and both vocabularies. */

import { complete, kindNamed } from '../../../diagram/settings.ts'
import type { Field } from '../../../kinds/field.ts'
import type { AnyKind, Gauge, KindText } from '../../../kinds/kind.ts'
import controls from '../../shell/controls.module.css'
import { useStores } from '../../stores.ts'
import { useText, useWords } from '../../text/index.ts'
import { valueWords } from '../settings/defaults.ts'
import { type FormWords, usePrintStyle } from '../settings/form.ts'
import type { Subject } from '../subject.ts'
import css from './learn.module.css'

const isAddress = (source: string) => /^https:\/\//.test(source)

function Limits({ limits }: { limits: KindText['lesson']['limits'] }) {
  const text = useText().inspector.learn
  return (
    <ul className={css.limits}>
      {limits.map(({ text: limit, source }) => (
        <li key={limit}>
          {limit}
          <small>
            {text.source}:{' '}
            {isAddress(source) ? (
              <a href={source} rel="noreferrer" target="_blank">
                {source}
              </a>
            ) : (
              source
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}

function WordTable({ words }: { words: KindText }) {
  const text = useText().inspector.learn
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{text.cafeWord}</th>
          <th scope="col">{text.awsWord}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{words.cafe}</td>
          <td>{words.aws}</td>
        </tr>
      </tbody>
    </table>
  )
}

function SettingTable({ kind, words }: { kind: AnyKind; words: KindText }) {
  const text = useText()
  const style = usePrintStyle()
  const labels: FormWords = words
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{text.inspector.learn.setting}</th>
          <th scope="col">{text.inspector.learn.byDefault}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries<Field>(kind.fields).map(([name, field]) => (
          <tr key={name}>
            <td>
              {labels.fields[name].label}
              {field.aws !== undefined && <small>{field.aws}</small>}
              <small>{labels.fields[name].help}</small>
            </td>
            <td>{valueWords(field, complete(field, undefined), name, labels, text, style) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function GaugeTable({ kind, words }: { kind: AnyKind; words: KindText }) {
  const text = useText().inspector.learn
  const gauges = Object.entries<Gauge>(kind.gauges).filter(([, { aws }]) => aws !== undefined)
  if (gauges.length === 0) return null
  return (
    <>
      <h3>{text.numbers}</h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.cloudWatch}</th>
          </tr>
        </thead>
        <tbody>
          {gauges.map(([name, { aws }]) => (
            <tr key={name}>
              <td>{(words.gauges as Readonly<Record<string, string>>)[name]}</td>
              <td>{aws}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The work of this kind can be run in other ways too. */
function Comparison({ id }: { id: string }) {
  const { view } = useStores()
  const { compare } = useText()
  return (
    <p className={css.compare}>
      <button type="button" className={controls.line} onClick={() => view.setState({ dialog: { name: 'compare', id } })}>
        {compare.title}
      </button>
      <small>{compare.openHelp}</small>
    </p>
  )
}

/** All other words, from the one that is read about. */
function GlossaryButton({ find }: { find: string }) {
  const { view } = useStores()
  const { glossary } = useText()
  return (
    <p className={css.compare}>
      <button type="button" className={controls.line} onClick={() => view.setState({ dialog: { name: 'glossary', find } })}>
        {glossary.title}
      </button>
    </p>
  )
}

function Lesson({ type, id }: { type: string; id: string }) {
  const { kinds, text } = useWords()
  const headings = text.inspector.learn
  const kind = kindNamed(type)
  const words = kinds[type]
  return (
    <article className={css.lesson}>
      <p className={css.what}>{words.lesson.what}</p>
      {kind.ways && <Comparison id={id} />}
      <h3>{headings.when}</h3>
      <p>{words.lesson.when}</p>
      <h3>{headings.watch}</h3>
      <p>{words.lesson.watch}</p>
      <h3>{headings.words}</h3>
      <WordTable words={words} />
      <GlossaryButton find={words.aws} />
      {words.lesson.limits.length > 0 && (
        <>
          <h3>{headings.limits}</h3>
          <Limits limits={words.lesson.limits} />
        </>
      )}
      <h3>{headings.settings}</h3>
      <SettingTable kind={kind} words={words} />
      <GaugeTable kind={kind} words={words} />
    </article>
  )
}

export default function Learn({ subject }: { subject: Subject }) {
  const text = useText().inspector
  if (subject.is === 'component') return <Lesson type={subject.component.kind} id={subject.component.id} />
  return (
    <article className={css.lesson}>
      {subject.is === 'wire' ? (
        <>
          <p className={css.what}>{text.learn.wireHelp}</p>
          <h3>{text.roles[subject.wire.role]}</h3>
          <p>{text.roleHelp[subject.wire.role]}</p>
        </>
      ) : (
        <>
          <p className={css.what}>{text.learn.diagramHelp}</p>
          <p>{text.learn.diagram}</p>
          <GlossaryButton find="" />
        </>
      )}
    </article>
  )
}
