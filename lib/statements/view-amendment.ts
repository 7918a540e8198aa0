import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { alreadyDecided, invalid } from './failures.ts'
import { type NotOpen, openAmendment } from './open-statement.ts'

/** An organisation supports or opposes another one's open amendment; it has one view and may change it. */
export async function viewAmendment({
  db,
  person,
  organisationId,
  amendmentId,
  supports,
  now,
}: {
  db: Database
  person: { id: string }
  organisationId: string
  amendmentId: string
  supports: boolean
  now: Date
}): Promise<{ ok: true } | NotOpen | Refused<'invalid' | 'no_such_amendment' | 'already_decided'>> {
  return db.$transaction(async (tx) => {
    const attempt = { action: 'amendment.view', organisationId, states: DRAFT_OPEN, now } as const
    const opened = await openAmendment(tx, { ...attempt, personId: person.id, amendmentId })
    if (!opened.ok) return opened
    const { amendment } = opened
    if (amendment.state !== 'proposed') return alreadyDecided(amendment.state)
    if (amendment.organisationId === organisationId) {
      return invalid(
        'This amendment is your own organisation’s. Nothing was changed. Others support or oppose it.',
      )
    }
    const given = { supports, authorId: person.id, at: now }
    await tx.amendmentView.upsert({
      where: { amendmentId_organisationId: { amendmentId, organisationId } },
      create: { ...given, amendmentId, organisationId },
      update: given,
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: amendmentId,
      action: 'amendment.viewed',
      detail: { organisationId, supports },
    })
    return { ok: true }
  })
}
