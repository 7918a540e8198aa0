import { clearLetterRow } from '#lib/letters/clear-letter-row.ts'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { clearMessagesAbout } from '#lib/outbox/clear-messages.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { ClearedFor } from '#lib/platform/generated/prisma/enums.ts'
import { clearInbound } from '#lib/replies/clear-inbound.ts'
import { callBackRelays, clearRelays } from '#lib/replies/clear-relays.ts'
import { clearReplies } from '#lib/replies/clear-replies.ts'
import { forgetHeld } from './forget-held.ts'

/** What clearing needs to know of a letter. */
export const toClear = { id: true, supporterId: true, replyToken: true, senderName: true } as const
export type ToClear = { id: string; supporterId: string; replyToken: string; senderName: string }

/**
 * Clears a letter with everything that holds its words or its person: our mails about it, what came for it as it
 * came, and what its supporter wrote back; of that what has not left is called back.
 * At its writer's wish the words of its answers go too, and mail of ours about it that has not begun to leave is called
 * back; what is being handed over is left to finish, and is cleared then (`clear-after-wishes.ts`). When its time is over,
 * the answers' own words stay by their own rule. The caller holds the letter's lock.
 * @returns whether there was anything left to clear
 */
export async function clearLetter(
  tx: Transaction,
  {
    letter: { id, supporterId, replyToken, senderName },
    why,
    now,
  }: { letter: ToClear; why: ClearedFor; now: Date },
): Promise<boolean> {
  if (!(await clearLetterRow(tx, { letterId: id, why, now }))) return false
  if (why === 'wish') {
    await callBackMessages(tx, { correlationId: id, now })
    await forgetHeld(tx, { letterIds: [id], now })
    const actor = { kind: 'supporter', id: supporterId } as const
    await writeAudit(tx, { actor, subjectId: id, action: 'letter.cleared', to: why })
  }
  await callBackRelays(tx, { letterId: id, now })
  await clearRelays(tx, { letterId: id, now })
  await forgetConsents(tx, id)
  await clearMessagesAbout(tx, { correlationId: id, now })
  const answers = await tx.reply.findMany({ where: { letterId: id }, select: { id: true, inboundId: true } })
  if (why === 'wish') await clearReplies(tx, { ids: answers.map((answer) => answer.id), now })
  const came = await tx.inboundMessage.findMany({
    where: {
      state: 'placed',
      clearedAt: null,
      OR: [
        { id: { in: answers.map(({ inboundId }) => inboundId) } },
        { envelopeTo: { in: [letterAddress({ replyToken, senderName }), returnPath(replyToken)] } },
      ],
      // By hand a message may have been placed at another letter than the one it came for.
      replies: { none: { letter: { clearedAt: null } } },
    },
    select: { id: true },
  })
  await clearInbound(tx, { ids: came.map((message) => message.id), now })
  return true
}

/** The yes to sending it goes with the letter; a yes to news stays by its own rule, where a confirmed letter made it count. */
async function forgetConsents(tx: Transaction, letterId: string): Promise<void> {
  const news = { letter: { confirmedAt: { not: null } }, channel: 'email' as const }
  await tx.consent.deleteMany({ where: { letterId, NOT: news } })
}
