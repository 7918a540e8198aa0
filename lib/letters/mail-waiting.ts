import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { countMailbox } from './mail-limits.ts'
import { mailOrJoin } from './mailbox-mail.ts'
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
  const next = await db.letter.findFirst({
    where: {
      mailbox,
      state: 'awaiting_confirmation',
      confirmExpiresAt: { gt: now },
      campaign: { state: 'live' },
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, senderEmail: true },
  })
  const stillFree = { mailbox, letterId: null }
  if (!next) {
    await db.mailboxMail.deleteMany({ where: stillFree })
    return false
  }
  if (!(await countMailbox(db, next.senderEmail))) {
    await db.mailboxMail.updateMany({ where: stillFree, data: { askedAt: now } })
    return false
  }
  return db.$transaction(async (tx) => {
    if ((await lockLetter(tx, next.id)) !== 'awaiting_confirmation') return false
    return (await mailOrJoin(tx, next.id, now)) === 'mailed'
  })
}
