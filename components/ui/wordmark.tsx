/** The name of the product, and whose it is. */
export function Wordmark({ coalition }: { coalition?: string }) {
  return (
    <span className="flex items-center gap-3">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-9 shrink-0">
        <g fill="none" strokeLinecap="round" strokeWidth="3">
          <path d="M24 7.5a12 12 0 1 0 0 17" stroke="currentColor" />
          <path d="M20 11.8a6 6 0 1 0 0 8.4" stroke="#ffb36b" />
        </g>
      </svg>
      <span className="leading-tight">
        <span className="block font-bold font-display text-[1.35rem]">Chorus</span>
        {coalition && <span className="block">{coalition}</span>}
      </span>
    </span>
  )
}
