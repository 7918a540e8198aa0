import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { lockInbound, moveInbound } from './move-inbound.ts'
import { unknownMessage } from './place-by-hand.ts'
import { type CopyFate, type TakenBack, takeBackAnswer } from './take-back-answer.ts'

const REASON = 'Somebody brought it back, to be looked at again.'

type Bringing = { person: { id: string }; inboundId: string; now: Date }
type BroughtBack = { ok: true; from: TakenBack | null; copy: CopyFate }
type NotBrought = Refused<'unknown_message' | 'waits_already' | 'not_kept' | 'no_answer'>

/**
 * A person brings a message back into the holding pen, wherever it was put: set aside, dismissed as spam, or placed with a
 * letter that it does not belong to.
 */
export async function bringBack({
  db,
  ...bringing
}: Bringing & { db: Database }): Promise<BroughtBack | NotAllowed | NotBrought> {
  const { person, now } = bringing
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'holding.place', now })
    return right.ok ? broughtBack(tx, bringing) : right
  })
}

/** The same in a transaction whose person has the right. */
export async function broughtBack(
  tx: Transaction,
  { person, inboundId, staysWith, now }: Bringing & { staysWith?: number },
): Promise<BroughtBack | NotBrought> {
  const there =
    isOwnId(inboundId) &&
    (await tx.inboundMessage.findUnique({ where: { id: inboundId }, select: { id: true } }))
  if (!there) return unknownMessage()
  const state = await lockInbound(tx, inboundId)
  // Neither is on a page from which it could be brought back.
  if (state === 'relayed' || state === 'requested') return unknownMessage()
  if (state === 'held' || state === 'received') return refused('waits_already', WAITS)
  const { clearedAt } = await tx.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    select: { clearedAt: true },
  })
  if (clearedAt) return refused('not_kept', NOT_KEPT)
  const actor = { kind: 'person', id: person.id } as const
  if (state === 'placed') {
    const from = await takeBackAnswer(tx, { inboundId, actor, now, staysWith })
    return from ? { ok: true, from, copy: from.copy } : refused('no_answer', NO_ANSWER)
  }
  await moveInbound(tx, { inboundId, to: 'held', reason: REASON, actor })
  return { ok: true, from: null, copy: 'none' }
}

const WAITS = 'It waits in the holding pen already: somebody has brought it back. Nothing was changed.'
const NOT_KEPT = 'Its words are no longer kept, so there is nothing to place. Nothing was changed.'
const NO_ANSWER = 'It is a report about a letter and no answer to it, so it stays. Nothing was changed.'
