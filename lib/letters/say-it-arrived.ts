import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type SettledAlready, type Settling, settledAlready, toSettle } from './letter-to-settle.ts'
import { moveLetter } from './move-letter.ts'

/** A person has found out that a letter in doubt arrived, from the office or from the mail system's own log. */
export async function sayItArrived({
  db,
  person,
  letterId,
  now,
}: Settling & { db: Database }): Promise<{ ok: true } | NotAllowed | SettledAlready> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'letter.settle', now })
    if (!right.ok) return right
    if ((await toSettle(tx, letterId))?.state !== 'in_doubt') return settledAlready()
    const actor = { kind: 'person', id: person.id } as const
    await moveLetter(tx, { letterId, to: 'sent', actor, now, why: 'somebody_found_out' })
    return { ok: true }
  })
}
