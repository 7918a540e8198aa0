import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { CONFIRM_WITHIN_DAYS, hashConfirmToken } from './confirm-token.ts'
import { confirmationMail } from './confirmation-mail.ts'
import type { Written } from './place-letter.ts'

/** Writes the confirmation mail into the outbox; it may be sent twice, its link works once. */
export async function askToConfirm(
  tx: Transaction,
  written: Written & { letterId: string; token: string },
): Promise<void> {
  const { input, campaign, seat, member, coalitionName, letterId, token } = written
  const { mailDomain } = config()
  const hash = hashConfirmToken(token)
  await enqueueMessage(tx, {
    kind: 'confirmation',
    correlationId: letterId,
    dedupeKey: `confirmation:${hash}`,
    lane: 'supporters',
    repeatable: true,
    envelope: { from: `campaigns@${mailDomain}`, to: input.email },
    mail: {
      from: { name: coalitionName, address: `campaigns@${mailDomain}` },
      to: { name: input.name, address: input.email },
      messageId: `<confirm.${hash.slice(0, 32)}@${mailDomain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...confirmationMail({
        senderName: input.name,
        memberName: member.name,
        seatName: seat.name,
        campaignTitle: campaign.title,
        coalitionName,
        token,
        days: CONFIRM_WITHIN_DAYS,
      }),
    },
  })
}
