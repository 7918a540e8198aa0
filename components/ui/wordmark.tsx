/** The name of the product, and whose it is: on a telephone the coalition's name alone is seen, where there is one. */
export function Wordmark({ coalition }: { coalition?: string }) {
  return (
    <span className="flex items-center gap-2.5 sm:gap-3">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 shrink-0 sm:size-9">
        <g fill="none" strokeLinecap="round" strokeWidth="3">
          <path d="M24 7.5a12 12 0 1 0 0 17" stroke="currentColor" />
          <path d="M20 11.8a6 6 0 1 0 0 8.4" stroke="#ffb36b" />
        </g>
      </svg>
      <span className="leading-tight">
        <span className={`block font-bold text-xl ${coalition ? 'max-sm:sr-only' : ''}`}>Chorus</span>
        {coalition && (
          <span className="block text-balance max-sm:font-semibold max-sm:text-sm max-sm:leading-tight">
            {coalition}
          </span>
        )}
      </span>
    </span>
  )
}
