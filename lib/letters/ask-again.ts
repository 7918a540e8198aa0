import { coalition } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { dissolved, seatWithMember } from '#lib/parliament/data.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { tokenOf } from './confirm-token.ts'
import { confirmationMessage } from './confirmation-mail.ts'
import { countMail, type MailLimit, takeMailBack } from './mail-limits.ts'
import { lockLetter } from './move-letter.ts'
import { placeOf } from './one-of.ts'

/** A letter that waits for its yes in a live campaign, its link still working, with what its mail names. */
export const waiting = (tx: Database | Transaction, id: string, now: Date) =>
  tx.letter.findFirst({
    where: {
      id,
      state: 'awaiting_confirmation',
      confirmExpiresAt: { gt: now },
      campaign: { state: 'live' },
    },
    include: { member: true, seat: true, campaign: true },
  })

type Waiting = NonNullable<Awaited<ReturnType<typeof waiting>>>

/**
 * Puts another mail that asks to confirm a letter into the outbox: the same link, made again from the letter's own text.
 * There is none where a yes would send nothing: while there are no MPs (`not_now`), and where the link ended with a change of
 * this installation's secret, its MP has left the seat, or another letter was confirmed beside it (`never`).
 * @param time names the mail, beside the first; none for the reminder
 */
export async function askToConfirm(
  tx: Transaction,
  letter: Waiting,
  { now, time }: { now: Date; time?: number },
): Promise<'asked' | 'not_now' | 'never'> {
  if (await dissolved(tx, now)) return 'not_now'
  const umbrella = await coalition(tx)
  const token = tokenOf(letter)
  if (!umbrella || !token || !letter.confirmExpiresAt) return 'never'
  const seat = await seatWithMember(tx, letter.gssCode, now)
  if (seat?.member?.id !== letter.memberId) return 'never'
  if ((await placeOf(tx, letter)).free === null) return 'never'
  const { created } = await enqueueMessage(
    tx,
    confirmationMessage({
      ...letter,
      letterId: letter.id,
      token,
      expiresAt: letter.confirmExpiresAt,
      memberName: letter.member.name,
      umbrella,
      reminder: time === undefined,
      time,
    }),
  )
  return created ? 'asked' : 'never'
}

/** How many mails have asked to confirm a letter, beside the reminder. */
export const mailsBefore = (tx: Transaction, letterId: string): Promise<number> =>
  tx.outboxMessage.count({ where: { kind: 'confirmation', correlationId: letterId } })

/**
 * Sends the mail that asks to confirm once more, because whoever made the letter says that none came. It counts like any
 * other mail to its mailbox. A letter that no longer waits gets none, and whoever asked is not told so.
 * @param letterId as the device that made it knows it; nobody else can name it
 * @param from the network address that asks
 */
export async function sendMailAgain({
  db,
  letterId,
  from,
  now,
}: {
  db: Database
  letterId: string
  from: string
  now: Date
}): Promise<{ ok: true } | { ok: false; full: MailLimit; again: number }> {
  const letter = letterId === '' ? null : await waiting(db, letterId, now)
  if (!letter) return { ok: true }
  const { senderEmail: email, campaignId } = letter
  const counted = await countMail(db, { email, campaignId, from })
  if (!counted.ok) return { ok: false, full: counted.full, again: counted.again }
  // Its mailbox is full, and the mail that is there leads to this letter too.
  if (counted.joins) return { ok: true }
  const sent = await db.$transaction(async (tx) => {
    await lockLetter(tx, letterId)
    const still = await waiting(tx, letterId, now)
    return still && askToConfirm(tx, still, { now, time: await mailsBefore(tx, letterId) })
  })
  if (sent !== 'asked') await takeMailBack(db, counted)
  return { ok: true }
}
