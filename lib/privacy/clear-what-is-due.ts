import { lockLetter, moveLetter } from '#lib/letters/move-letter.ts'
import { clearMessages } from '#lib/outbox/clear-messages.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { runStatement, within } from '#lib/platform/run-statement.ts'
import { clearInbound } from '#lib/replies/clear-inbound.ts'
import { clearReplies } from '#lib/replies/clear-replies.ts'
import { lockInbound } from '#lib/replies/move-inbound.ts'
import { clearAnswer, holdAnswer } from './clear-answers-alone.ts'
import { clearLetter, toClear } from './clear-letter.ts'
import { clearSupporter } from './clear-supporter.ts'
import { type DueId, dueFor } from './due-for-clearing.ts'
import { forgetMessages } from './forget-held.ts'

const BATCH = 200
const JOB = { kind: 'system', id: 'retention' } as const
const NOBODY_PLACED = 'Nobody could place it in time. Its words are no longer kept.'

type Due = { ids: string[]; now: Date }
type Clear = (tx: Transaction, due: Due) => Promise<unknown>

/** How what is due by each rule is cleared, in this order: what hangs on something goes before or with it. */
const clearBy: Record<DueId, Clear> = {
  unconfirmed: clearLetters('unconfirmed'),
  letter: clearLetters('letter'),
  message: clearInbound,
  machineAnswer: clearReplies,
  answer: clearReplies,
  answerAlone: async (tx, { ids, now }) => {
    for (const id of ids) await holdAnswer(tx, id)
    for (const inboundId of await stillDue(tx, 'answerAlone', { ids, now }))
      await clearAnswer(tx, { inboundId, now })
  },
  held: async (tx, due) =>
    forgetMessages(tx, { ...(await messagesDue(tx, 'held', due)), reason: NOBODY_PLACED }),
  setAside: async (tx, due) => clearInbound(tx, await messagesDue(tx, 'setAside', due)),
  dismissed: async (tx, due) => clearInbound(tx, await messagesDue(tx, 'dismissed', due)),
  relayed: async (tx, due) => clearInbound(tx, await messagesDue(tx, 'relayed', due)),
  request: async (tx, due) => clearInbound(tx, await messagesDue(tx, 'request', due)),
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

function clearLetters(id: 'unconfirmed' | 'letter'): Clear {
  return async (tx, { ids, now }) => {
    for (const letterId of ids) await lockLetter(tx, letterId)
    // Whoever said yes to one while its time ran out, or wished it kept, keeps it.
    for (const letterId of await stillDue(tx, id, { ids, now })) {
      const letter = await tx.letter.findUniqueOrThrow({
        where: { id: letterId },
        select: { ...toClear, state: true },
      })
      if (letter.state === 'held') await letGo(tx, letter.id, now)
      await clearLetter(tx, { letter, why: 'time', now })
    }
  }
}

/** The messages that are due, held: what somebody has placed meanwhile is an answer, and stays. */
async function messagesDue(
  tx: Transaction,
  id: 'held' | 'setAside' | 'dismissed' | 'relayed' | 'request',
  { ids, now }: Due,
): Promise<Due> {
  for (const inboundId of ids) await lockInbound(tx, inboundId)
  return { ids: await stillDue(tx, id, { ids, now }), now }
}

/** Which of these are still due by a rule; the caller holds their rows. */
async function stillDue(tx: Transaction, id: DueId, { ids, now }: Due): Promise<string[]> {
  const still = `SELECT id FROM (${dueFor[id]}) AS due WHERE id = ANY ($2::uuid[]) ORDER BY id`
  return (await within(tx)<{ id: string }>(still, [now.toISOString(), ids])).map((due) => due.id)
}

/** What was held until its time was over never left: its writer may write another. */
async function letGo(tx: Transaction, letterId: string, now: Date): Promise<void> {
  const data = { oneOf: null }
  await moveLetter(tx, { letterId, to: 'expired', actor: JOB, now, why: 'its time was over', data })
}
