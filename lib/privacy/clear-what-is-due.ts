import { lockLetter, moveLetter } from '#lib/letters/move-letter.ts'
import { clearMessages } from '#lib/outbox/clear-messages.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { clearInbound } from '#lib/replies/clear-inbound.ts'
import { clearReplies } from '#lib/replies/clear-replies.ts'
import { clearLetter, toClear } from './clear-letter.ts'
import { clearSupporter } from './clear-supporter.ts'
import { type DueId, dueFor } from './due-for-clearing.ts'
import { forgetMessages } from './forget-held.ts'

const BATCH = 200
const JOB = { kind: 'system', id: 'retention' } as const
const NOBODY_PLACED = 'Nobody could place it in time. Its words are no longer kept.'

type Clear = (tx: Transaction, due: { ids: string[]; now: Date }) => Promise<unknown>

/** How what is due by each rule is cleared, in this order: what hangs on something goes before or with it. */
const clearBy: Record<DueId, Clear> = {
  unconfirmed: clearLetters,
  letter: clearLetters,
  message: clearInbound,
  machineAnswer: clearReplies,
  answer: clearReplies,
  held: (tx, due) => forgetMessages(tx, { ...due, reason: NOBODY_PLACED }),
  setAside: clearInbound,
  outgoing: clearMessages,
  consent: (tx, { ids }) => tx.consent.deleteMany({ where: { id: { in: ids } } }),
  supporter: async (tx, { ids, now }) => {
    for (const id of ids) await clearSupporter(tx, { id, now })
  },
}

const dueIds = Object.keys(clearBy) as DueId[]

/** The ids of what is due by a rule, at most so many. */
export async function whatIsDue(
  db: Database,
  { id, now, most }: { id: DueId; now: Date; most: number },
): Promise<string[]> {
  const due = await runStatement<{ id: string }>(db, `${dueFor[id]} ORDER BY 1 LIMIT $2::integer`, [
    now.toISOString(),
    String(most),
  ])
  return due.map((row) => row.id)
}

/** How many are due by each rule; clears nothing. */
export async function countWhatIsDue(db: Database, now: Date): Promise<{ id: DueId; count: number }[]> {
  const counts: { id: DueId; count: number }[] = []
  for (const id of dueIds) {
    const sql = `SELECT count(*)::integer AS count FROM (${dueFor[id]}) AS due`
    const [row] = await runStatement<{ count: number }>(db, sql, [now.toISOString()])
    counts.push({ id, count: row?.count ?? 0 })
  }
  return counts
}

/**
 * Clears the next of what is due by the table of what is kept how long (`retention-rules.ts`), some of each rule, each rule
 * in a transaction of its own. The audit is told how many, and of nobody.
 * @returns how many; 0 once nothing is due any more
 */
export async function clearWhatIsDue({ db, now }: { db: Database; now: Date }): Promise<number> {
  let cleared = 0
  for (const id of dueIds) {
    const ids = await whatIsDue(db, { id, now, most: BATCH })
    if (ids.length === 0) continue
    await againAfterDeadlock(() =>
      db.$transaction(async (tx) => {
        await clearBy[id](tx, { ids, now })
        const detail = { count: ids.length }
        await writeAudit(tx, { actor: JOB, subjectId: id, action: 'retention.cleared', detail })
      }),
    )
    cleared += ids.length
  }
  return cleared
}

async function clearLetters(tx: Transaction, { ids, now }: { ids: string[]; now: Date }): Promise<void> {
  for (const letterId of ids) {
    const state = await lockLetter(tx, letterId)
    // Whoever said yes to it while its time ran out keeps it.
    if (state === 'awaiting_confirmation' || state === 'queued') continue
    // What was held until its campaign was over never left.
    if (state === 'held') {
      await moveLetter(tx, { letterId, to: 'cancelled', actor: JOB, now, why: 'its time was over' })
    }
    const letter = await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: toClear })
    await clearLetter(tx, { letter, why: 'time', now })
  }
}
