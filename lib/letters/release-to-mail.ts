import type { Actor } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { confirmBy } from './confirm-token.ts'
import { isHeldByRule } from './held-by-rule.ts'
import { mailOrJoin } from './mailbox-mail.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

/**
 * How many letters without a proof of work get their mail by themselves at a time: with the timetable's two minutes half of
 * what an honest campaign brings, so that a flood drips, and nobody without a script waits for a person for good.
 */
const AT_A_TIME = 60

/** Asks for the yes of letters that came without a proof of work while many came at once; the oldest first. Returns how many. */
export async function releaseFlood({ db, now }: { db: Database; now: Date }): Promise<number> {
  const held = await db.letter.findMany({
    where: { state: 'held', heldReason: 'flood', campaign: { state: 'live' } },
    orderBy: { stateChangedAt: 'asc' },
    take: AT_A_TIME,
    select: { id: true },
  })
  const actor = { kind: 'system', id: 'schedule' } as const
  let released = 0
  for (const { id } of held) {
    if (await db.$transaction((tx) => releaseToMail(tx, { id, actor, now }))) released += 1
  }
  return released
}

/** Lets a letter go that was held before any mail of it left: its supporter is asked to confirm it, for as long from now as anybody. */
export async function releaseToMail(
  tx: Transaction,
  { id, actor, now }: { id: string; actor: Actor; now: Date },
): Promise<boolean> {
  if ((await lockLetter(tx, id)) !== 'held') return false
  const { heldReason } = await tx.letter.findUniqueOrThrow({ where: { id }, select: { heldReason: true } })
  if (!isHeldByRule(heldReason)) return false
  const data = { confirmExpiresAt: confirmBy(now) }
  const moved = await moveLetter(tx, { letterId: id, to: 'awaiting_confirmation', actor, now, data })
  if (moved.ok) await mailOrJoin(tx, id, now)
  return moved.ok
}
