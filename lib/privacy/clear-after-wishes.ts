import { withdrawLetter } from '#lib/letters/withdraw-letter.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { clearMessages } from '#lib/outbox/clear-messages.ts'
import { ENDED, UNSAID } from '#lib/outbox/delivery-states.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'
import { callBackRelays } from '#lib/replies/clear-relays.ts'

const BATCH = '200'

/** Mails about letters whose writers wished them gone, or about what they wrote back, that were on their way then. */
const LEFT_BEHIND = `FROM "Letter" l
CROSS JOIN LATERAL (SELECT l.id UNION ALL SELECT r.id FROM "Relay" r WHERE r."letterId" = l.id) AS about(id)
JOIN "OutboxMessage" m ON m.kind = ANY (enum_range(NULL::"OutboxKind")) AND m."correlationId" = about.id::text
WHERE l."clearedFor" = 'wish' AND l."clearedAt" >= $1::timestamptz - interval '30 days' AND m."clearedAt" IS NULL`

/** Letters of which the mail system did not take one: it waits to be tried again. */
const TO_STOP = `SELECT DISTINCT l.id, l."supporterId" ${LEFT_BEHIND} AND m.state IN ${sqlList(UNSAID)}
LIMIT $2::integer`
const TO_CLEAR = `SELECT m.id ${LEFT_BEHIND} AND m.state IN ${sqlList(ENDED)}
LIMIT $2::integer`

/**
 * Ends the way of mails that were being handed over while their letter was cleared at its writer's wish: what was not taken
 * is called back, and what has ended is cleared. @returns how many mails were cleared
 */
export async function clearAfterWishes({ db, now }: { db: Database; now: Date }): Promise<number> {
  const given = [now.toISOString(), BATCH]
  for (const letter of await runStatement<{ id: string; supporterId: string }>(db, TO_STOP, given)) {
    await againAfterDeadlock(() =>
      db.$transaction(async (tx) => {
        await withdrawLetter(tx, { letter, why: 'their wish', now })
        await callBackMessages(tx, { correlationId: letter.id, now })
        await callBackRelays(tx, { letterId: letter.id, now })
      }),
    )
  }
  const ended = await runStatement<{ id: string }>(db, TO_CLEAR, given)
  if (ended.length === 0) return 0
  return db.$transaction((tx) => clearMessages(tx, { ids: ended.map(({ id }) => id), now }))
}
