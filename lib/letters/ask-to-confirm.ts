import { enqueueMessage, type NewMessage } from '#lib/outbox/enqueue-message.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { confirmBy } from './confirm-token.ts'
import { confirmationMessage } from './confirmation-mail.ts'
import type { Taken } from './letter-row.ts'

type Asked = Taken & { letterId: string; token: string }

/** The mail that asks the supporter of a letter to confirm it; it may be sent twice, its link works once. */
export function confirmationOf(asked: Asked): NewMessage {
  const { input, member, now } = asked
  return confirmationMessage({
    ...asked,
    ...input,
    senderName: input.name,
    senderEmail: input.email,
    memberName: member.name,
    expiresAt: confirmBy(now),
  })
}

/** Writes that mail into the outbox. */
export async function askToConfirm(tx: Transaction, asked: Asked): Promise<void> {
  await enqueueMessage(tx, confirmationOf(asked))
}
