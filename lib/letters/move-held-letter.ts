import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { cancelMessages } from '#lib/outbox/cancel-messages.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { isHeldByRule } from './held-by-rule.ts'
import { heldReasonWords } from './held-letters.ts'
import { moveLetter } from './move-letter.ts'
import { releaseLetter } from './release-letters.ts'
import { releaseToMail } from './release-to-mail.ts'

type Press = { db: Database; person: { id: string }; letterId: string; now: Date }
type NotHeld = Refused<'not_held'>

/**
 * A person lets a held letter go. One that a rule held before its mail gets that mail now; one that was confirmed goes to
 * the MP if nothing holds it any more, and otherwise stays, with what holds it now.
 */
export async function releaseHeldLetter({
  db,
  person,
  letterId,
  now,
}: Press): Promise<{ ok: true } | NotAllowed | NotHeld | Refused<'still_held'>> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'held.move', now })
    if (!right.ok) return right
    const held = await heldLetter(tx, letterId)
    if (!held) return notHeld()
    const actor = { kind: 'person', id: person.id } as const
    if (isHeldByRule(held.heldReason)) {
      const { state } = held.campaign
      if (state !== 'live') return stillHeld(state === 'paused' ? 'campaign_paused' : 'campaign_closed')
      return (await releaseToMail(tx, { id: held.id, actor, now })) ? { ok: true } : notHeld()
    }
    const after = await releaseLetter(tx, { id: held.id, actor, now })
    return after.released ? { ok: true } : stillHeld(after.reason)
  })
}

/** A person takes a held letter away: nothing of it is sent, to nobody. Its supporter may write another. */
export async function removeHeldLetter({
  db,
  person,
  letterId,
  now,
}: Press): Promise<{ ok: true } | NotAllowed | NotHeld> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'held.move', now })
    if (!right.ok) return right
    const held = await heldLetter(tx, letterId)
    if (!held) return notHeld()
    const actor = { kind: 'person', id: person.id } as const
    // Whoever removes it does not say that its supporter has written: they may write anew.
    await moveLetter(tx, { letterId: held.id, to: 'cancelled', actor, now, data: { oneOf: null } })
    await cancelMessages(tx, { kinds: ['letter'], correlationId: held.id, now })
    return { ok: true }
  })
}

const HELD = { id: true, heldReason: true, campaign: { select: { state: true } } } as const

const heldLetter = async (tx: Transaction, id: string) =>
  isOwnId(id) ? tx.letter.findUnique({ where: { id, state: 'held' }, select: HELD }) : null

const notHeld = (): NotHeld =>
  refused('not_held', 'It is not held any more: somebody has released or removed it. Nothing was changed.')

const stillHeld = (reason: HeldReason | null) =>
  refused(
    'still_held',
    reason
      ? `It cannot go yet. ${heldReasonWords[reason].why} Nothing was sent, and the letter is kept.`
      : 'It cannot go just now: somebody else has it in hand. Nothing was changed. Try again in a minute.',
  )
