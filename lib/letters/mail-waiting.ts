import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { countMailbox, giveMailboxBack } from './mail-limits.ts'
import { forgetMailbox, mailOrJoin } from './mailbox-mail.ts'
import { lockLetter } from './move-letter.ts'

const BATCH = 200

/**
 * Mails the next letter of each mailbox whose mail led to one that waits no longer. Returns how many mails went out; what a
 * limit stops waits for its next turn.
 */
export async function mailWaiting({ db, now }: { db: Database; now: Date }): Promise<number> {
  // Somebody said "this was not me": it was left alone for a day.
  await db.mailboxMail.updateMany({
    where: {
      askedAt: { lte: new Date(now.getTime() - DAY_MS) },
      letter: { state: { not: 'awaiting_confirmation' } },
    },
    data: { letterId: null },
  })
  const free = await db.mailboxMail.findMany({
    where: { letterId: null },
    orderBy: { askedAt: 'asc' },
    take: BATCH,
    select: { mailbox: true },
  })
  let mailed = 0
  for (const { mailbox } of free) if (await mailNext(db, mailbox, now)) mailed += 1
  return mailed
}

async function mailNext(db: Database, mailbox: string, now: Date): Promise<boolean> {
  const letters = await db.letter.findMany({
    where: {
      mailbox,
      state: 'awaiting_confirmation',
      confirmExpiresAt: { gt: now },
      campaign: { state: 'live' },
    },
    orderBy: { createdAt: 'asc' },
    take: BATCH,
    select: { id: true, senderEmail: true },
  })
  if (await mailFirst(db, letters, now)) return true
  // Whatever cannot go now lets other mailboxes go first.
  await db.mailboxMail.updateMany({ where: { mailbox, letterId: null }, data: { askedAt: now } })
  await db.$transaction((tx) => forgetMailbox(tx, mailbox))
  return false
}

/** Mails the first of the letters of a mailbox that can be mailed; counts nothing where none can. */
async function mailFirst(
  db: Database,
  letters: { id: string; senderEmail: string }[],
  now: Date,
): Promise<boolean> {
  const [first] = letters
  if (!first || !(await countMailbox(db, first.senderEmail))) return false
  for (const { id } of letters) {
    const came = await db.$transaction(async (tx) => {
      await lockLetter(tx, id)
      return mailOrJoin(tx, id, now)
    })
    if (came === 'mailed') return true
    // A device has asked for its own meanwhile.
    if (came === 'joined') break
  }
  await giveMailboxBack(db, first.senderEmail)
  return false
}
