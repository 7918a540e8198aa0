import { createHash } from 'node:crypto'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { config } from '#lib/platform/config.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'

export type PositionMail = {
  /** Names the event and the person: the same never makes a second mail. */
  dedupeKey: string
  /** What it is about: a campaign's or an organisation's id. */
  about: string
  to: { name: string; email: string }
  subject: string
  text: string
}

/** Puts mails into the outbox in the caller's transaction; returns how many were not there yet. */
export async function sendPositionMails(tx: Transaction, mails: PositionMail[]): Promise<number> {
  if (mails.length === 0) return 0
  const sender = await tx.organisation.findFirst({
    where: { kind: 'umbrella' },
    orderBy: { createdAt: 'asc' },
    select: { name: true },
  })
  const { mailDomain } = config()
  const from = { name: sender?.name ?? 'Chorus', address: `campaigns@${mailDomain}` }
  let created = 0
  for (const { dedupeKey, about, to, subject, text } of mails) {
    const hash = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 32)
    const message = await enqueueMessage(tx, {
      kind: 'notice',
      correlationId: about,
      dedupeKey,
      lane: 'supporters',
      repeatable: true,
      envelope: { from: from.address, to: to.email },
      mail: {
        from,
        to: { name: to.name, address: to.email },
        messageId: `<notice.${hash}@${mailDomain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        subject,
        text: `${text}\n\n${from.name}\n`,
      },
    })
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
