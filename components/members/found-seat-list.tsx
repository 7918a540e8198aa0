import { nationNames } from '#lib/campaigns/campaign-words.ts'
import type { FoundSeats } from '#lib/members/find-seats.ts'
import { SeatLink } from './seat-link.tsx'

/** Seats that were looked for, each with the way to its page. */
export function FoundSeatList({ found: { message, seats } }: { found: FoundSeats }) {
  return (
    <>
      {message && <p role="status">{message}</p>}
      {seats.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface px-4">
          {seats.map((seat) => (
            <li key={seat.gssCode} className="flex flex-wrap items-baseline gap-x-4 py-2">
              <span className="font-semibold">
                <SeatLink seat={seat} />
              </span>
              <span className="text-ink-soft">
                {nationNames[seat.nation]}
                {!seat.member && ', vacant'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
