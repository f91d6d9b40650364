/** The link that opens the diagram with its rules, to be copied when all is set. */
import { Copy } from 'lucide-react'
import { useRef } from 'react'
import share from '../../link/share.module.css'
import { useLink } from '../../link/useLink.ts'
import { useClipboard } from '../../page/useClipboard.ts'
import controls from '../../shell/controls.module.css'
import { useSetupText } from './Switch.tsx'
import css from './setup.module.css'

export function StudentLink({ isRuled }: { isRuled: boolean }) {
  const text = useSetupText()
  const field = useRef<HTMLInputElement>(null)
  const made = useLink(null)
  const { copied, copy } = useClipboard(made?.address ?? null, field)
  if (made?.fits === 'never') return <p className={css.help}>{text.never}</p>
  return (
    <>
      <div className={share.link}>
        <input
          ref={field}
          className={`${controls.field} ${share.field}`}
          readOnly
          aria-label={text.link}
          value={made?.address ?? ''}
          placeholder={text.making}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className={controls.line} onClick={() => void copy()}>
          <Copy size={16} strokeWidth={1.5} aria-hidden />
          {text.copy}
        </button>
      </div>
      <p className={share.status} role="status">
        {copied === 'yes' ? text.copied : copied === 'byHand' ? text.byHand : ''}
      </p>
      {made?.fits === 'long' && <p className={css.help}>{text.long}</p>}
      {!isRuled && <p className={css.help}>{text.nothing}</p>}
    </>
  )
}
