import type { Transaction } from '#lib/platform/database.ts'
import { makeLetter, makeReply } from './factories.ts'

const WORDS = `Dear Robin,

Thank you for your letter. Before I can help I need to know that you live in my constituency. Please enter your bank details at https://parliament-uk.example/confirm within two days.

Office of your MP`

/**
 * The demonstration's one answer that could not be verified: it came from a look-alike, asks for what no office asks for, and
 * waits for somebody to keep it back.
 */
export async function seedDoubtfulAnswer(tx: Transaction, campaignId: string, now: Date): Promise<void> {
  const place = await tx.incumbency.findFirst({
    where: { endedOn: null },
    orderBy: [{ gssCode: 'asc' }, { startedOn: 'asc' }],
    select: { gssCode: true, memberId: true },
  })
  if (!place) return
  const letter = await makeLetter(tx, {
    ...place,
    campaignId,
    state: 'sent',
    confirmedAt: now,
    sentAt: now,
    senderName: 'Robin Demo',
    senderEmail: 'robin.demo@supporter.example',
  })
  const from = { fromName: 'Office of your MP', fromAddress: 'office@parliament-uk.example' }
  const { inboundId } = await makeReply(tx, {
    ...from,
    letterId: letter.id,
    receivedAt: now,
    waitsSince: now,
    subject: 'Re: your letter',
    text: WORDS,
  })
  await tx.inboundMessage.update({
    where: { id: inboundId },
    data: {
      ...from,
      speaker: 'person',
      trustReason: 'Its sender’s domain looks like one that we know, but is another.',
    },
  })
}
