import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { giveUpLetter } from './give-up-letter.ts'
import type { Settlement } from './letter-list-schema.ts'
import type { Settling } from './letter-to-settle.ts'
import { sayItArrived } from './say-it-arrived.ts'
import { sendAgain } from './send-again.ts'

type Settle = (settling: Settling & { db: Database }) => Promise<{ ok: true } | Refused>
const settleBy: Record<Settlement, Settle> = {
  arrived: sayItArrived,
  send_again: sendAgain,
  give_up: giveUpLetter,
}

/**
 * Decides the same of several letters that need somebody, each in a transaction of its own that asks for the right. What was
 * settled meanwhile, or cannot go, is left and counted. Refused only where nothing at all was done.
 */
export async function settleMany({
  db,
  person,
  what,
  ticked,
  now,
}: {
  db: Database
  person: { id: string }
  what: Settlement
  ticked: readonly string[]
  now: Date
}): Promise<{ ok: true; done: number; missed: number } | Refused> {
  if (ticked.length === 0) return refused('nothing_ticked', NOTHING_TICKED)
  let done = 0
  let first: Refused | null = null
  for (const letterId of ticked) {
    const settled = await settleBy[what]({ db, person, letterId, now })
    if (settled.ok) done += 1
    else first ??= settled
  }
  return first && done === 0 ? first : { ok: true, done, missed: ticked.length - done }
}

const NOTHING_TICKED = 'No letter is ticked. Nothing was changed. Tick those you mean, and press again.'
