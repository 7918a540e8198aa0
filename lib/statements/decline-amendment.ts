import type { Database } from '#lib/platform/database.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { remarkWords } from './clause-words.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { moveAmendment } from './move-amendment.ts'
import { type NotOpen, openAmendment } from './open-statement.ts'

/** The lead declines an amendment, with the reason that its proposer reads. */
export async function declineAmendment({
  db,
  person,
  amendmentId,
  why,
  now,
}: {
  db: Database
  person: { id: string }
  amendmentId: string
  why: string
  now: Date
}): Promise<{ ok: true } | NotOpen | Refused<'invalid' | 'no_such_amendment' | 'already_decided'>> {
  const reason = remarkWords('The box for the reason', why)
  if (!reason.ok) return reason
  return db.$transaction(async (tx) => {
    const attempt = { personId: person.id, action: 'amendment.decide', states: DRAFT_OPEN, now } as const
    const opened = await openAmendment(tx, { ...attempt, amendmentId })
    if (!opened.ok) return opened
    const { amendment } = opened
    return moveAmendment(tx, { amendment, to: 'declined', why: reason.text, personId: person.id, now })
  })
}
