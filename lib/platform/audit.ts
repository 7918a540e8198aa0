import type { Transaction } from './database.ts'
import type { Prisma } from './generated/prisma/client.ts'

/** Who did it: a signed-in person, a supporter, or a part of Chorus itself. */
export type Actor =
  | { kind: 'person'; id: string }
  | { kind: 'supporter'; id: string }
  | { kind: 'system'; id: string }

export type AuditNote = {
  actor: Actor
  subject: { kind: string; id: string }
  action: string
  from?: string
  to?: string
  /** Facts for whoever reads it later; never personal data. */
  detail?: Prisma.InputJsonObject
}

/** The row that a note becomes. */
export const auditRow = (note: AuditNote) => ({
  actorKind: note.actor.kind,
  actorId: note.actor.id,
  subjectKind: note.subject.kind,
  subjectId: note.subject.id,
  action: note.action,
  from: note.from,
  to: note.to,
  detail: note.detail,
})

/** Writes one row of the audit, in the transaction of the thing it tells of. */
export async function writeAudit(tx: Transaction, note: AuditNote): Promise<void> {
  await tx.auditEntry.create({ data: auditRow(note) })
}
