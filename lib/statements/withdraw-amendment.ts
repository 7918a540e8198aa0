import type { Database } from '#lib/platform/database.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { noSuchAmendment } from './failures.ts'
import { moveAmendment } from './move-amendment.ts'
import { type NotOpen, openAmendment } from './open-statement.ts'

/** The organisation that proposed an amendment takes it back, while nobody has decided on it. */
export async function withdrawAmendment({
  db,
  person,
  amendmentId,
  now,
}: {
  db: Database
  person: { id: string }
  amendmentId: string
  now: Date
}): Promise<{ ok: true } | NotOpen | Refused<'no_such_amendment' | 'already_decided'>> {
  return db.$transaction(async (tx) => {
    const found = await tx.amendment.findUnique({
      where: { id: amendmentId },
      select: { organisationId: true },
    })
    if (!found) return noSuchAmendment()
    const attempt = { ...found, action: 'amendment.propose', states: DRAFT_OPEN, now } as const
    const opened = await openAmendment(tx, { ...attempt, personId: person.id, amendmentId })
    if (!opened.ok) return opened
    const { amendment } = opened
    return moveAmendment(tx, { amendment, to: 'withdrawn', personId: person.id, now })
  })
}
