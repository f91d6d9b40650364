/** The comparison card: the same work in five ways, who manages what, and what an hour of this traffic costs. */
import { Fragment, type ReactNode } from 'react'
import type { Component } from '../../diagram/diagram.ts'
import { componentOf } from '../../diagram/graph/ends.ts'
import { kindNamed, settingsOf } from '../../diagram/settings.ts'
import { type Law, meanOf } from '../../kinds/law.ts'
import { prices } from '../../kinds/prices.ts'
import { BUSY, WAYS, type Way } from '../../kinds/work/ways.ts'
import { Dialog } from '../shell/dialogs/Dialog.tsx'
import { useAtMost } from '../shell/useMedia.ts'
import { useDocument, useStores, useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import { type PrintStyle, print } from '../units/print.ts'
import styles from './compare.module.css'
import { ROWS, type Row, SOURCES } from './facts.ts'
import { type Offer, offersFor, type Traffic, trafficOf } from './price.ts'

/** Jobs a second that came since the warm-up; NaN before anything was measured. */
function useMeasured(id: string): number {
  const { run } = useStores()
  const [recording, frame] = [run.recording(), run.shown()]
  if (!recording || !frame) return Number.NaN
  const { reader, diagram } = recording
  const time = reader.header(frame, 'time')
  const { warmUp } = diagram.scenario
  const since = time >= warmUp ? time - warmUp : time
  return since > 0 ? reader.read(frame, id, 'arrived') / since : Number.NaN
}

function useStyle(): PrintStyle {
  const { language } = useWords()
  const words = useView((view) => view.words)
  return { language, words }
}

function Price({ way, offers }: { way: Way; offers: readonly Offer[] }) {
  const { text, kinds } = useWords()
  const style = useStyle()
  const { compare } = text
  const [first] = offers
  if (!first) return '–'
  const several = new Set(offers.map(({ cost }) => cost)).size > 1
  const dollars = ({ cost }: Offer) => print(cost, 'dollars', style)
  return (
    <>
      {several ? (
        offers.map((offer) => <b key={offer.kind}>{compare.offer(kinds[offer.kind]?.name ?? offer.kind, dollars(offer))}</b>)
      ) : (
        <b>{compare.perHour(dollars(first))}</b>
      )}
      {[...new Set(offers.map(({ use }) => compare.units[way](print(use.units, 'count', style), use.size)))].map((units) => (
        <small key={units}>{units}</small>
      ))}
    </>
  )
}

interface Line {
  readonly key: string
  readonly label: string
  readonly cell: (way: Way) => ReactNode
}

/** Side by side where there is room, else one under the other. */
function Lines({ lines }: { lines: readonly Line[] }) {
  const { compare } = useWords().text
  const wide = !useAtMost(899)
  if (!wide)
    return lines.map(({ key, label, cell }) => (
      <section key={key} className={styles.block} data-row={key}>
        <h3>{label}</h3>
        <dl>
          {WAYS.map((way) => (
            <Fragment key={way}>
              <dt>{compare.columns[way]}</dt>
              <dd data-way={way}>{cell(way)}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
    ))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{compare.row}</span>
          </th>
          {WAYS.map((way) => (
            <th key={way} scope="col">
              {compare.columns[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, cell }) => (
          <tr key={key} data-row={key}>
            <th scope="row">{label}</th>
            {WAYS.map((way) => (
              <td key={way} data-way={way}>
                {cell(way)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Assumption({ component, traffic, region }: { component: Component; traffic: Traffic; region: string }) {
  const { compare } = useWords().text
  const style = useStyle()
  const settings = settingsOf(kindNamed(component.kind), component.settings) as Readonly<Record<string, unknown>>
  const say = traffic.measured ? compare.assumption.measured : compare.assumption.planned
  return say(
    component.name,
    print(traffic.perSecond, 'perSecond', style),
    print(meanOf(settings.serviceTime as Law), 'seconds', style),
    print(BUSY, 'share', style),
    `${region}, ${prices[region]?.asOf ?? ''}`,
  )
}

function Sources() {
  const { compare } = useWords().text
  const all = [...new Set(ROWS.flatMap((row: Row) => SOURCES[row]))]
  return (
    <details className={styles.sources}>
      <summary>{compare.sources}</summary>
      <ul>
        {all.map((source) => (
          <li key={source}>
            {source.startsWith('https://') ? (
              <a href={source} target="_blank" rel="noreferrer">
                {source}
              </a>
            ) : (
              source
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

export default function Compare({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { compare } = useWords().text
  const diagram = useDocument((state) => state.diagram)
  const component = id === null ? undefined : componentOf(diagram, id)
  const measured = useMeasured(id ?? '')
  const traffic = component ? trafficOf(diagram, component.id, measured) : null
  const offers = component && traffic ? offersFor(diagram, component, kindNamed(component.kind), traffic) : new Map<Way, readonly Offer[]>()
  const priced: Line = { key: 'price', label: compare.price, cell: (way) => <Price way={way} offers={offers.get(way) ?? []} /> }
  const facts = ROWS.map((row): Line => ({ key: row, label: compare.rows[row].label, cell: (way) => compare.rows[row][way] }))
  return (
    <Dialog title={compare.title} wide="widest" onClose={onClose}>
      <p className={styles.what}>{compare.what}</p>
      <Lines lines={[...facts, priced]} />
      <p className={styles.assumption}>
        {component && traffic && offers.size > 0 ? (
          <Assumption component={component} traffic={traffic} region={diagram.region} />
        ) : (
          compare.unknown
        )}
      </p>
      <Sources />
    </Dialog>
  )
}
