/** Traffic out of a table: what is wrong with it by line, or how it was read and what it will be. */
import { type ReactNode, useId, useRef, useState } from 'react'
import { binsFor, lengthOf, shapeIn } from '../../../diagram/traffic/shape.ts'
import { MOST_BYTES, type ReadTable, readTable, type Table } from '../../../diagram/traffic/table.ts'
import { moment } from '../../dock/time.ts'
import { print } from '../../units/print.ts'
import { usePrintStyle } from '../settings/form.ts'
import { Select } from '../settings/PlainInputs.tsx'
import settings from '../settings/settings.module.css'
import { Frame, type Made, type WayProps } from './Frame.tsx'
import { Problems } from './Problems.tsx'
import { limitsOf, useTrafficText } from './plan.ts'
import css from './traffic.module.css'

const EXACT = 'exact'

/** What was read and how, in sentences. */
function AsRead({ table, limits }: { table: Table; limits: ReturnType<typeof limitsOf> }) {
  const text = useTrafficText().importing
  const style = usePrintStyle()
  const { header, mark, day } = table
  const said = [
    table.holds === 'counts'
      ? text.counts(table.counts.length, print(table.bin, 'seconds', { ...style, exact: true }))
      : text.arrivals(table.times.length),
    day === null ? '' : text.begins(moment(0, day, day % 60 !== 0)),
    header === null ? '' : text.header(header.slice(0, 60)),
    mark === ',' ? text.comma : '',
    table.holds === 'arrivals' && table.moved > 0 ? text.moved(table.moved) : '',
    table.holds === 'counts' && table.counts.length > limits.factors ? text.tooManySteps(table.counts.length, limits.factors) : '',
    table.holds === 'arrivals' && table.times.length > limits.times ? text.tooManyTimes(table.times.length, limits.times) : '',
  ]
  return (
    <ul className={css.read} data-table={table.holds}>
      {said.filter(Boolean).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Taken({ table, props, children }: { table: Table; props: WayProps; children: ReactNode }) {
  const id = useId()
  const text = useTrafficText().importing
  const style = usePrintStyle()
  const limits = limitsOf(props.field)
  const exact = table.holds === 'arrivals' && table.times.length <= limits.times
  const bins = binsFor(table, limits.factors)
  const [choice, setChoice] = useState(exact ? EXACT : String(bins[0]))
  const bin = choice === EXACT ? (bins.find((each) => lengthOf(table) / each <= 240) ?? bins[0]) : Number(choice)
  const shape = shapeIn(table, bin)
  const made: Made | undefined =
    choice === EXACT && table.holds === 'arrivals'
      ? { rate: props.traffic.rate, profile: { kind: 'trace', times: table.times } }
      : undefined
  const options = [
    ...(exact ? [{ value: EXACT, label: text.exact }] : []),
    ...bins.map((each) => ({
      value: String(each),
      label: text.steps(Math.max(1, Math.ceil(lengthOf(table) / each - 1e-9)), print(each, 'seconds', { ...style, exact: true })),
    })),
  ]
  return (
    <Frame {...props} title={text.title} shape={shape} made={made} day={table.day} picture>
      {children}
      <AsRead table={table} limits={limits} />
      <div className={settings.row}>
        <label htmlFor={id}>{text.as}</label>
        <Select ids={{ id }} value={choice} options={options} onChange={setChoice} />
      </div>
    </Frame>
  )
}

/** A file of any size is refused before it is read. */
async function readFile(file: File): Promise<ReadTable> {
  if (file.size > MOST_BYTES)
    return { ok: false, count: 1, problems: [{ line: null, code: 'tooLarge', found: file.size, allowed: MOST_BYTES }] }
  return readTable(new Uint8Array(await file.arrayBuffer()))
}

interface PickerProps {
  /** The name of the file that was read. */
  readonly name: string | null
  readonly open: (file: File | undefined) => void
}
/** The button stands for the field of the platform, which speaks the browser's language and not the page's. */
function Picker({ name, open }: PickerProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const text = useTrafficText().importing
  return (
    <>
      <p className={css.note} id={`${id}-help`}>
        {text.help}
      </p>
      <pre className={css.example}>{text.example}</pre>
      <div className={css.file}>
        <button type="button" data-first className={settings.add} aria-describedby={`${id}-help`} onClick={() => input.current?.click()}>
          {text.choose}
        </button>
        <output>{name ?? text.noFile}</output>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.file}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={(event) => {
          open(event.target.files?.[0])
          // The same file may be chosen again after it was mended.
          event.target.value = ''
        }}
      />
    </>
  )
}

export default function ImportTable(props: WayProps) {
  const text = useTrafficText().importing
  const [read, setRead] = useState<{ readonly result: ReadTable; readonly nth: number; readonly name: string } | null>(null)
  const open = async (file: File | undefined) => {
    if (!file) return
    const result = await readFile(file)
    setRead((before) => ({ result, nth: (before?.nth ?? 0) + 1, name: file.name }))
  }
  const picker = <Picker name={read?.name ?? null} open={(file) => void open(file)} />
  if (read?.result.ok)
    return (
      <Taken key={read.nth} table={read.result.table} props={props}>
        {picker}
      </Taken>
    )
  return (
    <Frame {...props} title={text.title} shape={null}>
      {picker}
      {read && !read.result.ok && <Problems problems={read.result.problems} count={read.result.count} />}
    </Frame>
  )
}
