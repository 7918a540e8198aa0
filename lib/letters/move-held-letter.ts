import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { isHeldByRule } from './held-by-rule.ts'
import { heldReasonWords } from './held-letters.ts'
import { lockLetter, moveLetter } from './move-letter.ts'
import { releaseLetter } from './release-letters.ts'
import { releaseToMail } from './release-to-mail.ts'

type Press = { db: Database; person: { id: string }; letterId: string; now: Date }
type NotHeld = Refused<'not_held'>
type No = NotAllowed | NotHeld

/**
 * A person lets a held letter go. One that a rule held before its mail gets that mail now; one that was confirmed goes to
 * the MP if nothing holds it any more, and otherwise stays, with what holds it now.
 */
export const releaseHeldLetter = (press: Press): Promise<{ ok: true } | No | Refused<'still_held'>> =>
  withHeldLetter(press, async (tx, { id, heldReason, campaign: { state } }) => {
    const move = { id, actor: actorOf(press), now: press.now }
    if (isHeldByRule(heldReason)) {
      if (state !== 'live') return stillHeld(state === 'paused' ? 'campaign_paused' : 'campaign_closed')
      return (await releaseToMail(tx, move)) ? { ok: true } : notHeld()
    }
    const after = await releaseLetter(tx, move)
    return after.released ? { ok: true } : stillHeld(after.reason)
  })

/** A person takes a held letter away: nothing of it is sent, to nobody. Its supporter may write another. */
export const removeHeldLetter = (press: Press): Promise<{ ok: true } | No> =>
  withHeldLetter(press, async (tx, { id }) => {
    // Whoever removes it does not say that its supporter has written: they may write anew.
    const data = { oneOf: null }
    const { now } = press
    const moved = await moveLetter(tx, { letterId: id, to: 'cancelled', actor: actorOf(press), now, data })
    if (!moved.ok) return notHeld()
    await callBackMessages(tx, { correlationId: id, kinds: ['letter'], now })
    return { ok: true }
  })

const actorOf = ({ person: { id } }: Press) => ({ kind: 'person', id }) as const

const HELD = { id: true, heldReason: true, campaign: { select: { state: true } } } as const
type Held = Prisma.LetterGetPayload<{ select: typeof HELD }>

/** What somebody who may does with a letter that is held: of two presses at once the second sees what the first made of it. */
function withHeldLetter<Done>(
  { db, person, letterId, now }: Press,
  act: (tx: Transaction, letter: Held) => Promise<Done>,
): Promise<Done | No> {
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const right = await allowed(tx, { personId: person.id, action: 'held.move', now })
      if (!right.ok) return right
      if (!isOwnId(letterId) || (await lockLetter(tx, letterId)) !== 'held') return notHeld()
      return act(tx, await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: HELD }))
    }),
  )
}

const notHeld = (): NotHeld =>
  refused('not_held', 'It is not held any more: somebody has released or removed it. Nothing was changed.')

const stillHeld = (reason: HeldReason | null) =>
  refused(
    'still_held',
    reason
      ? `It cannot go yet. ${heldReasonWords[reason].why} Nothing was sent, and the letter is kept.`
      : 'It cannot go just now: somebody else has it in hand. Nothing was changed. Try again in a minute.',
  )
