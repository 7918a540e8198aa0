import { NO_SUCH_MEMBER } from '#lib/parliament/edit-member.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { refused } from '#lib/platform/refused.ts'
import { mayRecord } from './may-record.ts'

/**
 * Writes a note about a member, for the organisation alone or for the whole coalition. `id` was made with the form, so that
 * pressing twice writes once.
 */
export async function writeNote(options: {
  db: Database
  person: { id: string }
  memberId: number
  organisationId: string
  text: string
  shared: boolean
  id?: string
  now: Date
}) {
  const { db, person, memberId, organisationId, text, shared, id, now } = options
  return db.$transaction(async (tx) => {
    const right = await mayRecord(tx, { personId: person.id, organisationId, now })
    if (!right.ok) return right
    if (!(await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })))
      return NO_SUCH_MEMBER
    const made = { memberId, organisationId, authorId: person.id }
    const { count } = await tx.memberNote.createMany({
      data: [{ id, text, shared, writtenAt: now, ...made }],
      skipDuplicates: true,
    })
    if (count === 0) {
      const there = await tx.memberNote.findFirst({ where: { id, ...made }, select: { id: true } })
      return there ? ({ ok: true } as const) : TAKEN
    }
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.note_written',
      detail: { organisationId, shared },
    })
    return { ok: true } as const
  })
}

const TAKEN = refused(
  'taken',
  'This form was used for another note. Nothing was saved, and your words are still here. Load the page again and paste them.',
)
