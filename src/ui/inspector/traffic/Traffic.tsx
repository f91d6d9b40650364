/** The traffic of a component under the choice of its shape: a picture of it, and three ways to make another. */
import { Suspense, useState } from 'react'
import type { VariantField } from '../../../kinds/field.ts'
import { later } from '../../page/later.ts'
import { useForm } from '../settings/form.ts'
import settings from '../settings/settings.module.css'
import { Preview } from './Preview.tsx'
import { useTraffic, useTrafficText } from './plan.ts'
import css from './traffic.module.css'

const Draw = later(async () => (await import('./Draw.tsx')).default)
const SpikeForm = later(async () => (await import('./SpikeForm.tsx')).default)
const ImportTable = later(async () => (await import('./ImportTable.tsx')).default)

type Way = 'draw' | 'spike' | 'import'
const WAYS: readonly Way[] = ['draw', 'spike', 'import']

export default function TrafficOf({ field, path }: { field: VariantField; path: string }) {
  const text = useTrafficText()
  const form = useForm()
  const traffic = useTraffic(form, field, path)
  const [way, setWay] = useState<Way | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    setWay(null)
    setProblem(null)
  }
  const take = (made: { rate: number; profile: object }, duration?: number) => {
    const message = form.setAll?.({ [path]: made.profile, [field.multiplies ?? '']: made.rate }, duration) ?? null
    if (message === null) close()
    setProblem(message)
  }
  const props = { traffic, field, take, problem, onClose: close }
  return (
    <div className={css.traffic}>
      <Preview shape={traffic.shape} day={traffic.day} duration={traffic.duration} />
      <div className={css.ways}>
        {WAYS.map((each) => (
          <button key={each} type="button" className={settings.add} onClick={() => setWay(each)}>
            {text[each]}
          </button>
        ))}
      </div>
      <Suspense>
        {way === 'draw' && <Draw {...props} />}
        {way === 'spike' && <SpikeForm {...props} />}
        {way === 'import' && <ImportTable {...props} />}
      </Suspense>
    </div>
  )
}
