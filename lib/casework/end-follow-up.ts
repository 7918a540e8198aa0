import type { NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { followUpWords } from './casework-words.ts'
import { followUpInHand } from './follow-up-in-hand.ts'
import { moveFollowUp } from './move-follow-up.ts'

/** A follow-up is done, or nobody does it any more. Of two who end it at once one does, and the other is told. */
export async function endFollowUp({
  db,
  person,
  followUpId,
  to,
  outcome,
  now,
}: {
  db: Database
  person: { id: string }
  followUpId: string
  to: 'done' | 'dropped'
  outcome: string
  now: Date
}): Promise<{ ok: true } | NotAllowed | Refused<'no_such_follow_up' | 'ended_meanwhile'>> {
  return db.$transaction(async (tx) => {
    const held = await followUpInHand(tx, { followUpId, personId: person.id, now })
    if (!held.ok) return held
    const { followUp } = held
    if (await moveFollowUp(tx, { followUp, to, outcome, personId: person.id, now })) return { ok: true }
    const { name } = followUpWords[followUp.state]
    return refused(
      'ended_meanwhile',
      `It was ended already: “${name}”. That stands, and yours was not saved. Open this page again.`,
    )
  })
}
