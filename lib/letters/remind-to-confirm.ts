import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { askToConfirm, waiting } from './ask-again.ts'
import { confirmBy } from './confirm-token.ts'
import { lockLetter } from './move-letter.ts'

const BATCH = 200
const REMIND_AFTER_MS = DAY_MS

/**
 * Letters whose mail is a day old and whose link still works; each is reminded of once, whatever becomes of its text. Those
 * that joined the mail of another are behind its link.
 */
const due = (now: Date) => ({
  state: 'awaiting_confirmation' as const,
  remindedAt: null,
  confirmExpiresAt: { gt: now, lte: new Date(confirmBy(now).getTime() - REMIND_AFTER_MS) },
  campaign: { state: 'live' as const },
  OR: [{ carries: { isNot: null } }, { mailbox: '' }],
})

/**
 * Reminds supporters, once, of a letter they have not confirmed: the same link, made again from the letter's own text.
 * Returns how many mails went out; nobody is reminded while there is no MP or no live campaign to write to, nor of a letter
 * whose MP has left, nor of one beside which another was confirmed.
 */
export async function remindToConfirm({ db, now }: { db: Database; now: Date }): Promise<number> {
  const candidates = await db.letter.findMany({
    where: due(now),
    orderBy: { confirmExpiresAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  let reminded = 0
  for (const { id } of candidates) {
    if (await db.$transaction((tx) => remind(tx, id, now))) reminded += 1
  }
  return reminded
}

async function remind(tx: Transaction, id: string, now: Date): Promise<boolean> {
  await lockLetter(tx, id)
  // Read again under the lock: it may be confirmed, reminded of, or written anew with a link that is not a day old by now.
  if ((await tx.letter.count({ where: { id, ...due(now) } })) === 0) return false
  const letter = await waiting(tx, id, now)
  if (!letter) return false
  const asked = await askToConfirm(tx, letter, { now })
  if (asked === 'not_now') return false
  await tx.letter.update({ where: { id }, data: { remindedAt: now } })
  if (asked === 'never') return false
  await writeAudit(tx, {
    actor: { kind: 'system', id: 'schedule' },
    subjectId: id,
    action: 'letter.reminded',
  })
  return true
}
