/** How long it took: mean and percentiles of the time here, of the wait, and until the work was finished. */
import { useText } from '../../text/index.ts'
import { Figure, usePair } from './Figure.tsx'
import css from './live.module.css'

type Spread = 'latency' | 'wait' | 'fulfilment'
const PARTS = ['mean', 'p50', 'p95', 'p99', 'max', 'count'] as const

function Cell({ spread, part }: { spread: Spread; part: (typeof PARTS)[number] }) {
  const count = usePair(`${spread}.count`)
  const counts = part === 'count'
  return (
    <td>
      <Figure
        small
        column={`${spread}.${part}`}
        unit={counts ? 'count' : 'seconds'}
        empty={!counts && !(count.now > 0)}
        emptyGhost={!counts && !(count.ghost > 0)}
      />
    </td>
  )
}

export function Times({ spreads }: { spreads: readonly Spread[] }) {
  const text = useText().inspector.live
  return (
    <table className={css.times}>
      <thead>
        <tr>
          <td />
          {spreads.map((spread) => (
            <th key={spread} scope="col" title={text.spreadsHelp[spread]}>
              {text.spreads[spread]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row">{text.parts[part]}</th>
            {spreads.map((spread) => (
              <Cell key={spread} spread={spread} part={part} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
