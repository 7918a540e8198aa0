import type { NotAllowed } from '#lib/accounts/allowed.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { MemberContact, MemberNote } from '#lib/platform/generated/prisma/client.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { mayRecord } from './may-record.ts'
import { NO_SUCH_CONTACT, NO_SUCH_NOTE } from './no-such.ts'
import { seesWords } from './sees-words.ts'

type Opening = { personId: string; memberId: number; now: Date }

/**
 * A contact, held for a change by somebody of the organisation that logged it. Whoever does not see its words is told that there
 * is none.
 */
export async function openContact(
  tx: Transaction,
  { contactId, memberId, ...who }: Opening & { contactId: string },
): Promise<{ ok: true; contact: MemberContact } | NotAllowed | typeof NO_SUCH_CONTACT> {
  if (!isOwnId(contactId)) return NO_SUCH_CONTACT
  await lockRow(tx, 'MemberContact', { id: contactId }, 'id')
  const contact = await tx.memberContact.findUnique({ where: { id: contactId } })
  if (!contact || contact.memberId !== memberId || contact.removedAt) return NO_SUCH_CONTACT
  if (!(await seesWords(tx, { ...who, row: contact }))) return NO_SUCH_CONTACT
  const right = await mayRecord(tx, { ...who, organisationId: contact.organisationId })
  return right.ok ? { ok: true, contact } : right
}

/** The same of a note. */
export async function openNote(
  tx: Transaction,
  { noteId, memberId, ...who }: Opening & { noteId: string },
): Promise<{ ok: true; note: MemberNote } | NotAllowed | typeof NO_SUCH_NOTE> {
  if (!isOwnId(noteId)) return NO_SUCH_NOTE
  await lockRow(tx, 'MemberNote', { id: noteId }, 'id')
  const note = await tx.memberNote.findUnique({ where: { id: noteId } })
  if (!note || note.memberId !== memberId || note.removedAt) return NO_SUCH_NOTE
  if (!(await seesWords(tx, { ...who, row: note }))) return NO_SUCH_NOTE
  const right = await mayRecord(tx, { ...who, organisationId: note.organisationId })
  return right.ok ? { ok: true, note } : right
}
