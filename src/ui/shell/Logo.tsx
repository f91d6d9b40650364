/** The mark of the café: a cup with a line that rises. */
export function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 6h14v8a6 6 0 0 1-6 6H9a6 6 0 0 1-6-6z" fill="var(--coffee)" />
      <path d="M17 8.5h1.5a3.2 3.2 0 0 1 0 6.5H17" fill="none" stroke="var(--coffee)" strokeWidth="2" />
      <path d="M6 14.5l2.6-3.4 2.4 2 3-4" fill="none" stroke="var(--card)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
