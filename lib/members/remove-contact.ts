import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { refused } from '#lib/platform/refused.ts'
import { openContact } from './open-record.ts'

/** Takes a meeting or call off a member's page; one that a stance or a promise rests on stays. */
export async function removeContact(options: {
  db: Database
  person: { id: string }
  memberId: number
  contactId: string
  now: Date
}) {
  const { db, person, memberId, contactId, now } = options
  return db.$transaction(async (tx) => {
    const opened = await openContact(tx, { personId: person.id, memberId, contactId, now })
    if (!opened.ok) return opened
    const evidence = await tx.evidence.findFirst({ where: { contactId }, select: { id: true } })
    if (evidence) return IS_EVIDENCE
    await tx.memberContact.update({ where: { id: contactId }, data: { removedAt: now, note: '' } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.contact_removed',
      detail: { contactId },
    })
    return { ok: true } as const
  })
}

const IS_EVIDENCE = refused(
  'is_evidence',
  'A stance or a promise of this MP rests on it, so it stays. Nothing was changed. Take back what rests on it first.',
)
