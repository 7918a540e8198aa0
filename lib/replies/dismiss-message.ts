import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { moveInbound } from './move-inbound.ts'
import { unknownMessage } from './place-by-hand.ts'

const REASON = 'Somebody looked at it and took it for spam.'

/** A person says that a message is spam. It is kept for as long as the table of what is kept says, and can be brought back. */
export async function dismissMessage({
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
    const moved = await moveInbound(tx, { inboundId, to: 'dismissed', reason: REASON, now, actor })
    return moved ? { ok: true } : refused('not_held', NOT_THERE)
  })
}

const NOT_THERE =
  'It is not there any more: somebody has placed it or dismissed it already. Nothing was changed.'
