import type { NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { changedMeanwhile, type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { type FormValues, mergeEdits } from '#lib/platform/merge-edits.ts'
import { noteValues } from './form-values.ts'
import type { NO_SUCH_NOTE } from './no-such.ts'
import { openNote } from './open-record.ts'
import { noteInput } from './schema.ts'

/** Saves a note's words and who may read them; two who save at once lose neither's words. */
export async function editNote(options: {
  db: Database
  person: { id: string }
  memberId: number
  noteId: string
  startedFrom: FormValues
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | NotAllowed | typeof NO_SUCH_NOTE> {
  const { db, person, memberId, noteId, startedFrom, typed, now } = options
  return db.$transaction(async (tx) => {
    const opened = await openNote(tx, { personId: person.id, memberId, noteId, now })
    if (!opened.ok) return opened
    const saved = noteValues(opened.note)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const input = noteInput.safeParse(values)
    if (!input.success) return invalidValues(faultsOf(input.error))
    const changed = Object.keys(saved).filter((name) => values[name] !== saved[name])
    if (changed.length === 0) return { ok: true }
    await tx.memberNote.update({ where: { id: noteId }, data: { ...input.data, editedAt: now } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.note_edited',
      detail: { noteId, changed },
    })
    return { ok: true }
  })
}
