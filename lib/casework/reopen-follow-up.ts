import type { NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { followUpInHand } from './follow-up-in-hand.ts'
import { moveFollowUp } from './move-follow-up.ts'

/** Opens a follow-up that was ended by a slip; whoever had it has it again, and what came of it is kept. */
export async function reopenFollowUp({
  db,
  person,
  followUpId,
  now,
}: {
  db: Database
  person: { id: string }
  followUpId: string
  now: Date
}): Promise<{ ok: true } | NotAllowed | Refused<'no_such_follow_up' | 'open_already'>> {
  return db.$transaction(async (tx) => {
    const held = await followUpInHand(tx, { followUpId, personId: person.id, now })
    if (!held.ok) return held
    const { followUp } = held
    const { outcome } = followUp
    if (await moveFollowUp(tx, { followUp, to: 'open', outcome, personId: person.id, now })) {
      return { ok: true }
    }
    return refused('open_already', 'It is open already. Nothing was changed.')
  })
}
