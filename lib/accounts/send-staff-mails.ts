import { mailSigner } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { type SystemMail, systemMail } from '#lib/outbox/system-mail.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'

/** A mail to somebody who works for an organisation of the coalition. */
export type StaffMail = Pick<SystemMail, 'kind' | 'dedupeKey' | 'about' | 'to' | 'subject' | 'body'>

const WHY = 'You get this mail because you work for an organisation of the coalition.'

/** Puts mails into the outbox in the caller's transaction; returns how many were not there yet. */
export async function sendStaffMails(tx: Transaction, mails: StaffMail[]): Promise<number> {
  if (mails.length === 0) return 0
  const signer = await mailSigner(tx)
  let created = 0
  for (const mail of mails) {
    const message = await enqueueMessage(tx, systemMail({ ...mail, signer, language: 'en', why: WHY }))
    if (message.created) created++
  }
  return created
}

/** Which of these mails were written before, by their keys. */
export async function mailsWritten(db: Database | Transaction, dedupeKeys: string[]): Promise<Set<string>> {
  const rows = await db.outboxMessage.findMany({
    where: { dedupeKey: { in: dedupeKeys } },
    select: { dedupeKey: true },
  })
  return new Set(rows.map(({ dedupeKey }) => dedupeKey))
}
