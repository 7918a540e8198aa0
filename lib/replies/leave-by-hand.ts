import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { moveInbound } from './move-inbound.ts'
import { unknownMessage } from './place-by-hand.ts'

/** Where a message can be left that belongs to no letter: why it is there, and what the second of two who do it is told. */
const LEFT = {
  set_aside: {
    reason: 'Somebody looked at it and set it aside: it is no answer to a letter.',
    notHeld: 'It does not wait any more: somebody has placed it or set it aside. Nothing was changed.',
  },
  dismissed: {
    reason: 'Somebody looked at it and took it for spam.',
    notHeld: 'It is not there any more: somebody has placed it or dismissed it already. Nothing was changed.',
  },
} as const

/**
 * A person says that a message is nobody's answer (it is kept, listed with what was set aside, and can still be placed); or
 * that it is spam (kept for as long as the table of what is kept says, and can be brought back).
 */
export async function leaveByHand({
  db,
  person,
  inboundId,
  to,
  now,
}: {
  db: Database
  person: { id: string }
  inboundId: string
  to: keyof typeof LEFT
  now: Date
}): Promise<{ ok: true } | NotAllowed | Refused<'unknown_message' | 'not_held'>> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'holding.place', now })
    if (!right.ok) return right
    const found = await tx.inboundMessage.findUnique({ where: { id: inboundId }, select: { id: true } })
    if (!found) return unknownMessage()
    const { reason, notHeld } = LEFT[to]
    const actor = { kind: 'person', id: person.id } as const
    const moved = await moveInbound(tx, { inboundId, to, reason, now, actor })
    return moved ? { ok: true } : refused('not_held', notHeld)
  })
}
