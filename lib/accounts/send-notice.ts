import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'

/** The name of the body that runs this installation, as its mails are signed. */
export async function coalitionName(tx: Transaction): Promise<string> {
  const umbrella = await tx.organisation.findFirst({
    where: { kind: 'umbrella' },
    orderBy: { createdAt: 'asc' },
    select: { name: true },
  })
  return umbrella?.name ?? 'Chorus'
}

/**
 * Writes a mail about somebody's account into the outbox. It may be sent twice; its link works once. `event` names what
 * it tells of (`invitation:<hash>`): the same event never makes a second mail.
 */
export async function sendNotice(
  tx: Transaction,
  notice: {
    from: string
    to: { name: string; email: string }
    event: string
    about: string
    subject: string
    text: string
  },
): Promise<void> {
  const { mailDomain } = config()
  const { from, to, event, about, subject, text } = notice
  await enqueueMessage(tx, {
    kind: 'notice',
    correlationId: about,
    dedupeKey: event,
    lane: 'supporters',
    repeatable: true,
    envelope: { from: `campaigns@${mailDomain}`, to: to.email },
    mail: {
      from: { name: from, address: `campaigns@${mailDomain}` },
      to: { name: to.name, address: to.email },
      messageId: `<${event.replace(':', '.').slice(0, 60)}@${mailDomain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      subject,
      text,
    },
  })
}
