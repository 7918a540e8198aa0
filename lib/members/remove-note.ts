import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { openNote } from './open-record.ts'

/** Takes a note off a member's page, and its words out of the database. */
export async function removeNote(options: {
  db: Database
  person: { id: string }
  memberId: number
  noteId: string
  now: Date
}) {
  const { db, person, memberId, noteId, now } = options
  return db.$transaction(async (tx) => {
    const opened = await openNote(tx, { personId: person.id, memberId, noteId, now })
    if (!opened.ok) return opened
    await tx.memberNote.update({ where: { id: noteId }, data: { removedAt: now, text: '' } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.note_removed',
      detail: { noteId },
    })
    return { ok: true } as const
  })
}
