import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { moveInbound } from './move-inbound.ts'
import { unknownMessage } from './place-by-hand.ts'

const REASON = 'Somebody looked at it and set it aside: it is no answer to a letter.'

/** A person says that a held message is nobody's answer. It is kept, listed with what was set aside, and can still be placed. */
export async function setAsideByHand({
  db,
  person,
  inboundId,
  now,
}: {
  db: Database
  person: { id: string }
  inboundId: string
  now: Date
}): Promise<{ ok: true } | NotAllowed | Refused<'unknown_message' | 'not_held'>> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'holding.place', now })
    if (!right.ok) return right
    const found = await tx.inboundMessage.findUnique({ where: { id: inboundId }, select: { id: true } })
    if (!found) return unknownMessage()
    const actor = { kind: 'person', id: person.id } as const
    const moved = await moveInbound(tx, { inboundId, to: 'set_aside', reason: REASON, actor })
    return moved ? { ok: true } : refused('not_held', NOT_HELD)
  })
}

const NOT_HELD = 'It does not wait any more: somebody has placed it or set it aside. Nothing was changed.'
