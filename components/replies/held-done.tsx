import type { ReactNode } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import type { HeldMove, HeldMovesDone } from '#lib/replies/schema.ts'
import { countOf } from '#lib/words/numbers.ts'

const DONE: Record<HeldMove, string> = {
  place: 'placed with the letter that was shown beside it.',
  set_aside: 'set aside: kept, and listed under “Set aside”.',
  dismiss: 'dismissed as spam: kept for 30 days, and listed under “Spam”.',
  bring_back: 'back in the holding pen.',
}

type Props = { done: HeldMovesDone; children: ReactNode }

/** A sentence of what a press on the list did, and what of it was not; `children` undoes it. */
export function HeldDone({ done, children }: Props) {
  const { what, ids, missed, why, calledBack, gone } = done
  return (
    <Notice kind={missed > 0 || gone > 0 ? 'warning' : 'success'} title="Done">
      <p>
        {countOf(ids.length, 'message')} {ids.length === 1 ? 'is' : 'are'} {DONE[what]}
      </p>
      {what === 'place' && (
        <p>
          What is a person’s answer leaves for its supporter in a minute, as a copy. Undo it before, and
          nothing leaves.
        </p>
      )}
      {missed > 0 && (
        <p>
          {countOf(missed, 'message')} {missed === 1 ? 'was' : 'were'} left as before. {why}
        </p>
      )}
      {calledBack > 0 && (
        <p>{countOf(calledBack, 'copy', 'copies')} for a supporter had not left yet, and will not be sent.</p>
      )}
      {gone > 0 && (
        <p>
          {countOf(gone, 'copy', 'copies')} had left already, so the supporter of another letter has it. Tell
          them that it was not for them.
        </p>
      )}
      {what !== 'bring_back' && children}
    </Notice>
  )
}
