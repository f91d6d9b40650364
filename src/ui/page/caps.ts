/** How keys are printed. */

export const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)

const CAPS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Space: 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Equal: '+',
  Minus: '−',
  Backspace: '⌫',
  BracketLeft: '[',
  BracketRight: ']',
}
/** How a key is printed: `Ctrl K`, on a Mac `⌘ K`. */
export function keyCap(key: string): string {
  const caps = isMac() ? { ...CAPS, Mod: '⌘', Shift: '⇧', Alt: '⌥' } : CAPS
  return key
    .split('+')
    .map((part) => caps[part] ?? part.replace(/^(Key|Digit)/, ''))
    .join(' ')
}
