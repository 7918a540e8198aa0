import { coalition } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { dissolved } from '#lib/parliament/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { confirmBy, tokenOf } from './confirm-token.ts'
import { confirmationMessage } from './confirmation-mail.ts'
import { lockLetter } from './move-letter.ts'

const BATCH = 200
const REMIND_AFTER_MS = 86_400_000

/** Letters whose mail is a day old and whose link still works; each is reminded of once, whatever becomes of its text. */
const due = (now: Date) => ({
  state: 'awaiting_confirmation' as const,
  remindedAt: null,
  confirmExpiresAt: { gt: now, lte: new Date(confirmBy(now).getTime() - REMIND_AFTER_MS) },
  campaign: { state: 'live' as const },
})

/**
 * Reminds supporters, once, of a letter they have not confirmed: the same link, made again from the letter's own text.
 * Returns how many mails went out; nobody is reminded while there is no MP or no live campaign to write to.
 */
export async function remindToConfirm({ db, now }: { db: Database; now: Date }): Promise<number> {
  if (await dissolved(db, now)) return 0
  const waiting = await db.letter.findMany({
    where: due(now),
    orderBy: { confirmExpiresAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  let reminded = 0
  for (const { id } of waiting) {
    if (await db.$transaction((tx) => remind(tx, id, now))) reminded += 1
  }
  return reminded
}

async function remind(tx: Transaction, id: string, now: Date): Promise<boolean> {
  await lockLetter(tx, id)
  // Read again under the lock: it may be confirmed, rewritten or reminded of by now.
  const letter = await tx.letter.findFirst({
    where: { id, ...due(now) },
    include: { member: true, seat: true, campaign: true },
  })
  const umbrella = await coalition(tx)
  if (!letter?.confirmExpiresAt || !umbrella) return false
  await tx.letter.update({ where: { id }, data: { remindedAt: now } })
  const token = tokenOf(letter)
  // Its link no longer works, as after a change of this installation's secret: there is nothing to remind of.
  if (!token) return false
  await enqueueMessage(
    tx,
    confirmationMessage({
      ...letter,
      letterId: id,
      token,
      expiresAt: letter.confirmExpiresAt,
      memberName: letter.member.name,
      umbrella,
      reminder: true,
    }),
  )
  await writeAudit(tx, {
    actor: { kind: 'system', id: 'schedule' },
    subject: { kind: 'letter', id },
    action: 'letter.reminded',
  })
  return true
}
