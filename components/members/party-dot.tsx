/** A party with its colour beside it, which only supports the name. */
export function PartyDot({ party, colour }: { party: string; colour: string }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-3 shrink-0">
        <circle cx="5" cy="5" r="4.5" fill={colour} className="stroke-line-strong" />
      </svg>
      {party}
    </span>
  )
}
