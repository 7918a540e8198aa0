import type { Database, Transaction } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { makeFile, makeInbound, makeRelay, makeRequest } from '../factories.ts'
import { HOUR_MS, later } from './life.ts'

const NOT_TO_A_LETTER =
  'It did not come to a letter’s own address, so anybody may have sent it. Look at the sender before you place it.'
const ANSWERS_NOTHING =
  'It was not sent to a letter’s address, and it answers no message of ours that we know.'
const SUPPORTERS_MACHINE =
  'A machine of the supporter’s answered a mail of ours, such as an out-of-office note.'

const held = [
  {
    subject: 'Re: letter from a constituent',
    text: 'Thank you. We could not open the case without a reference; here is the one that stood in the letter.',
  },
  {
    subject: 'Your recent correspondence',
    text: 'We are not sure which of your letters this is about, and answer to the address that you wrote from.',
  },
  { subject: 'Case 10442', text: 'Your case has been given the number 10442. Please quote it if you ring.' },
  {
    subject: 'Forwarded: arthritis',
    text: 'Passed on from the House of Commons office, as it came to the wrong mailbox.',
  },
  { subject: 'Your e-mail', text: 'Thank you for your e-mail, which the constituency office has received.' },
] as const
const setAside = ['Out of office until Monday', 'I am on leave', 'Automatic reply: back next week'] as const
const spam = [
  { subject: 'You have won a cruise!!!', text: 'Click here to claim your prize.' },
  { subject: 'Cheap toner for your office', text: 'Only today: four for the price of three.' },
] as const

/** A few of each thing that waits for somebody: mail nobody could place, spam, wishes to be deleted, what supporters wrote back, files. */
export async function seedDeskPieces(
  tx: Transaction,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<void> {
  const newest = await tx.letter.findMany({
    where: { campaignId, state: 'sent', senderEmail: { endsWith: '@example.org' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 30,
    select: { id: true, supporterId: true },
  })
  const letter = (at: number) => newest[at] ?? { id: '', supporterId: '' }
  for (const [at, message] of held.entries()) {
    const { id: inboundId } = await makeInbound(tx, {
      ...message,
      state: 'held',
      speaker: 'person',
      trust: 'unverified',
      fromName: 'Office of the MP',
      fromAddress: 'office@mp.invalid',
      receivedAt: later(now, -(at * 19 + 2) * HOUR_MS),
      heldReason: at < 3 ? NOT_TO_A_LETTER : ANSWERS_NOTHING,
    })
    if (at < 3)
      await tx.inboundSuggestion.create({ data: { inboundId, letterId: letter(at).id, by: 'reference' } })
  }
  for (const [at, subject] of setAside.entries())
    await makeInbound(tx, {
      subject,
      text: 'I am away, and my mail is not read while I am.',
      state: 'set_aside',
      speaker: 'machine',
      fromAddress: `away.${at}@example.org`,
      receivedAt: later(now, -(at + 1) * DAY_MS),
      heldReason: SUPPORTERS_MACHINE,
    })
  for (const [at, message] of spam.entries())
    await makeInbound(tx, {
      ...message,
      state: 'dismissed',
      fromAddress: `offers.${at}@prizes.example`,
      receivedAt: later(now, -(at + 2) * DAY_MS),
      dismissedAt: later(now, -(at + 1) * DAY_MS),
      heldReason: 'Somebody looked at it and took it for spam.',
    })
  for (const [at, sender] of (['confirmed', 'unknown'] as const).entries()) {
    const receivedAt = later(now, -(at * 5 + 3) * DAY_MS)
    await makeRequest(tx, {
      supporterId: letter(10 + at).supporterId,
      sender,
      receivedAt,
      dueOn: later(receivedAt, 30 * DAY_MS),
    })
  }
  for (const [at, state] of (['sent', 'sent', 'asked'] as const).entries()) {
    const receivedAt = later(now, -(at + 1) * DAY_MS)
    await makeRelay(tx, { letterId: letter(20 + at).id, state, receivedAt })
  }
  await seedFiles(tx, campaignId)
}

/** Two answers came by post and, as files, by mail too. */
async function seedFiles(tx: Database | Transaction, campaignId: string): Promise<void> {
  const posted = await tx.reply.findMany({
    where: { campaignId, state: 'by_post', text: { not: '' } },
    orderBy: { id: 'asc' },
    take: 2,
    select: { inboundId: true },
  })
  for (const { inboundId } of posted) {
    await makeFile(tx, {
      inboundId,
      name: 'Reply.txt',
      content: 'The reply was posted to you. This file says the same as the letter.',
    })
    await tx.inboundMessage.update({ where: { id: inboundId }, data: { attachments: 1 } })
  }
}
