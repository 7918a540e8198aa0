import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { bringBack } from './bring-back.ts'
import { leaveByHand } from './leave-by-hand.ts'
import { placeByHand } from './place-by-hand.ts'
import type { HeldMove, HeldMovesDone, Ticked } from './schema.ts'
import type { CopyFate } from './take-back-answer.ts'

type Press = { db: Database; person: { id: string }; now: Date }
type Moved = { ok: true; copy?: CopyFate } | Refused

const movers: Record<HeldMove, (press: Press, message: Ticked) => Promise<Moved>> = {
  place: (press, { id, reference }) =>
    reference === ''
      ? Promise.resolve(refused('points_nowhere', POINTS_NOWHERE))
      : placeByHand({ ...press, inboundId: id, letterReference: reference }),
  set_aside: (press, { id }) => leaveByHand({ ...press, inboundId: id, to: 'set_aside' }),
  dismiss: (press, { id }) => leaveByHand({ ...press, inboundId: id, to: 'dismissed' }),
  bring_back: (press, { id }) => bringBack({ ...press, inboundId: id }),
}

/**
 * Does one thing with several messages, each in a transaction of its own that asks for the right: what somebody else was
 * quicker with is left, and said. Refused only where nothing at all was done.
 */
export async function moveManyHeld({
  what,
  ticked,
  ...press
}: Press & { what: HeldMove | undefined; ticked: readonly Ticked[] }): Promise<
  ({ ok: true } & HeldMovesDone) | Refused
> {
  if (what === undefined || ticked.length === 0) return refused('nothing_ticked', NOTHING_TICKED)
  const done: HeldMovesDone = { what, ids: [], missed: 0, why: '', calledBack: 0, gone: 0 }
  let first: Refused | null = null
  for (const message of ticked) {
    const moved = await movers[what](press, message)
    if (!moved.ok) {
      first ??= moved
      done.missed += 1
      continue
    }
    done.ids.push(message.id)
    if (moved.copy === 'called_back') done.calledBack += 1
    if (moved.copy === 'gone') done.gone += 1
  }
  if (first && done.ids.length === 0) return first
  return { ok: true, ...done, why: first?.message ?? '' }
}

const NOTHING_TICKED = 'No message is ticked. Nothing was changed. Tick those you mean, and press again.'
const POINTS_NOWHERE =
  'Nothing in it points to a letter. It is safe and still here. Open it, and look for the letter it belongs to.'
