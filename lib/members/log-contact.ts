import { NO_SUCH_MEMBER } from '#lib/parliament/edit-member.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { ContactKind } from '#lib/platform/generated/prisma/enums.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { refused } from '#lib/platform/refused.ts'
import { mayRecord } from './may-record.ts'

/**
 * Writes down that somebody met or spoke to a member today; what was said is added later. `id` was made with the button, so
 * that pressing twice logs once.
 */
export async function logContact(options: {
  db: Database
  person: { id: string }
  memberId: number
  organisationId: string
  kind: ContactKind
  id?: string
  now: Date
}) {
  const { db, person, memberId, organisationId, kind, id, now } = options
  return db.$transaction(async (tx) => {
    const right = await mayRecord(tx, { personId: person.id, organisationId, now })
    if (!right.ok) return right
    if (!(await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })))
      return NO_SUCH_MEMBER
    const made = { memberId, organisationId, recordedById: person.id }
    const { count } = await tx.memberContact.createMany({
      data: [{ id, kind, happenedOn: londonDate(now), recordedAt: now, ...made }],
      skipDuplicates: true,
    })
    if (count === 0) {
      const there = await tx.memberContact.findFirst({ where: { id, ...made }, select: { id: true } })
      return there ? ({ ok: true } as const) : TAKEN
    }
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.contact_logged',
      detail: { kind, organisationId },
    })
    return { ok: true } as const
  })
}

const TAKEN = refused(
  'taken',
  'That button was used for something else. Nothing was logged. Load the page again.',
)
