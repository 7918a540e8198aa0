import type { UnreachedSeat } from '#lib/dashboard/morning-seats.ts'
import { listIn } from '#lib/words/lists.ts'

/** Who could ask people in a seat to write, and how it is known: whoever is nearest, and no further. */
export function WhoCouldWrite({ seat: { knownBy, beside, inNation } }: { seat: UnreachedSeat }) {
  const nearer = knownBy.length + beside.length > 0
  if (!nearer && inNation.length === 0)
    return (
      <span className="text-ink-soft">Nobody is known to be near. You could ask on your own channels.</span>
    )
  return (
    <ul className="grid gap-1">
      {knownBy.map(({ name, organisation, how }) => (
        <li key={`${name} ${organisation}`}>
          {name}, {organisation}
          <span className="block text-ink-soft text-sm">knows the MP: {how}</span>
        </li>
      ))}
      {beside.length > 0 && (
        <li>
          {listIn('en', beside)}
          <span className="block text-ink-soft text-sm">brought letters from a seat beside it</span>
        </li>
      )}
      {!nearer && (
        <li>
          {listIn('en', inNation)}
          <span className="block text-ink-soft text-sm">
            {inNation.length === 1 ? 'works' : 'work'} in this nation
          </span>
        </li>
      )}
    </ul>
  )
}
