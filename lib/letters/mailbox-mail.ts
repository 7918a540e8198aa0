import type { Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { askToConfirm, mailsBefore, waiting } from './ask-again.ts'

/**
 * One mail waits in a mailbox, whoever asks for it and however often: the page behind its link leads to every letter that
 * waits for the same mailbox (`waiting-beside.ts`). So a hundred sign-ups for somebody send one mail.
 *
 * No stranger stops anybody's mail by being first. Once the letter whose mail it was is confirmed, taken back or expired,
 * the next that waits gets a mail (`mail-waiting.ts`); a device that corrects its own letter, or asks again when its mail
 * has not come, gets a mail of its own (`write-letter.ts`), within the limits of `mail-limits.ts`. Only a mailbox that said
 * "this was not me" is left alone for a day, unless a device asks again.
 * @returns `joined` where another's mail waits there; `not_sent` where the letter waits no longer or its yes would send
 *   nothing: then the next that waits has its turn
 */
export async function mailOrJoin(
  tx: Transaction,
  letterId: string,
  now: Date,
): Promise<'mailed' | 'joined' | 'not_sent'> {
  const letter = await waiting(tx, letterId, now)
  if (!letter) return 'not_sent'
  const [{ carrier } = { carrier: letterId }] = await tx.$queryRaw<{ carrier: string }[]>`
    INSERT INTO "MailboxMail" AS there VALUES (${letter.mailbox}, ${letterId}::uuid, ${now})
    ON CONFLICT (mailbox) DO UPDATE SET "letterId" = COALESCE(there."letterId", excluded."letterId"),
      "askedAt" = CASE WHEN there."letterId" IS NULL THEN excluded."askedAt" ELSE there."askedAt" END
    RETURNING "letterId" AS carrier`
  if (carrier !== letterId) return 'joined'
  const asked = await askToConfirm(tx, letter, { now, time: await mailsBefore(tx, letterId) })
  if (asked === 'asked') return 'mailed'
  await freeMailbox(tx, letterId)
  return 'not_sent'
}

/**
 * Whoever reads this mailbox took back the letter that its mail was of ("this was not me"): the others get none for a day,
 * unless a device asks again.
 */
export async function leaveMailboxAlone(tx: Transaction, letterId: string, now: Date): Promise<void> {
  await tx.mailboxMail.updateMany({ where: { letterId }, data: { askedAt: now } })
}

/** The letter of a mailbox's mail waits no longer: the next one gets its own. */
export async function freeMailbox(tx: Transaction, letterId: string): Promise<void> {
  await tx.mailboxMail.updateMany({ where: { letterId }, data: { letterId: null } })
}

/** Nobody asks for a mailbox any more: forgets it, unless a mail waits there or a letter waits for one. */
export async function forgetMailbox(tx: Transaction, mailbox: string): Promise<void> {
  await lockRow(tx, 'MailboxMail', { mailbox }, 'letterId')
  // Counted under the lock: who joins from now on finds no row, and makes it.
  if ((await tx.letter.count({ where: { mailbox, state: 'awaiting_confirmation' } })) > 0) return
  await tx.mailboxMail.deleteMany({ where: { mailbox, letterId: null } })
}
