import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { broughtBack } from './bring-back.ts'
import { placeHeld } from './place-by-hand.ts'
import type { TakenBack } from './take-back-answer.ts'

/** Rolls back what was taken away for a letter that is none. */
class NotMoved extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/**
 * A person moves an answer that was placed wrongly to the letter it belongs to, in one go: it is taken from the first and
 * placed with the second, or nothing is changed.
 */
export async function moveAnswer({
  db,
  person,
  inboundId,
  letterReference,
  now,
}: {
  db: Database
  person: { id: string }
  inboundId: string
  letterReference: string
  now: Date
}): Promise<{ ok: true; replyId: string; from: TakenBack } | NotAllowed | Refused> {
  try {
    return await db.$transaction(async (tx) => {
      const right = await allowed(tx, { personId: person.id, action: 'holding.place', now })
      if (!right.ok) return right
      const reference = letterReference.trim().toUpperCase()
      const named = { where: { reference }, select: { memberId: true } } as const
      const next = (await tx.letter.findUnique(named)) ?? (await tx.jointMail.findUnique(named))
      const back = await broughtBack(tx, { person, inboundId, staysWith: next?.memberId ?? undefined, now })
      if (!back.ok) return back
      if (!back.from) throw new NotMoved(refused('not_placed', NOT_PLACED))
      if (back.from.reference === reference) {
        throw new NotMoved(refused('same_letter', SAME_LETTER))
      }
      const placed = await placeHeld(tx, { person, inboundId, letterReference, now })
      if (!placed.ok) throw new NotMoved(placed)
      return { ok: true, replyId: placed.replyId, from: back.from }
    })
  } catch (error) {
    if (error instanceof NotMoved) return error.refusal
    throw error
  }
}

const NOT_PLACED =
  'It is with no letter now: somebody has taken it back already. Nothing was changed. Reload to see.'
const SAME_LETTER = 'It is with that letter already. Nothing was changed. Give the reference of another.'
