/** The sign of the product: two arcs, one within the other. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className ?? ''}`}>
      <g fill="none" strokeLinecap="round" strokeWidth="3">
        <path d="M24 7.5a12 12 0 1 0 0 17" stroke="currentColor" />
        <path d="M20 11.8a6 6 0 1 0 0 8.4" stroke="#ffb36b" />
      </g>
    </svg>
  )
}
