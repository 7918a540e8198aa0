import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { makeRoom } from '#lib/outbox/make-room.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { heldReasonWords } from './held-letters.ts'
import { enqueueLetter } from './letter-mail.ts'
import { type SettledAlready, type Settling, settledAlready, toSettle } from './letter-to-settle.ts'
import { lookAgain } from './look-again.ts'
import { moveLetter } from './move-letter.ts'

/**
 * A person sends a letter again that is in doubt, was refused or came back: to the address that is known now, with everything
 * looked at once more. One in doubt may arrive twice, which whoever presses has been told. It carries the same Message-ID, so
 * that a mail system that has it already can tell.
 */
export async function sendAgain({
  db,
  person,
  letterId,
  now,
}: Settling & { db: Database }): Promise<
  { ok: true } | NotAllowed | SettledAlready | Refused<'not_kept' | 'cannot_go' | 'in_hand'>
> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'letter.settle', now })
    if (!right.ok) return right
    const letter = await toSettle(tx, letterId)
    if (!letter) return settledAlready()
    if (letter.clearedAt) return refused('not_kept', NOT_KEPT)
    const may = await lookAgain(tx, letter, now)
    if (!may.ok) {
      return refused('cannot_go', `It cannot go now. ${heldReasonWords[may.reason].why} Nothing was sent.`)
    }
    const about = { kind: 'letter', correlationId: letterId } as const
    if (!(await makeRoom(tx, { ...about, now }))) return refused('in_hand', IN_HAND)
    const actor = { kind: 'person', id: person.id } as const
    await moveLetter(tx, { letterId, to: 'queued', actor, now, why: 'sent_again' })
    await enqueueLetter(tx, { ...letter, memberName: may.memberName }, { to: may.to, time: now })
    return { ok: true }
  })
}

const NOT_KEPT = 'Its words are no longer kept, so there is nothing to send. Nothing was changed.'
const IN_HAND = 'It is on its way at this moment. Nothing was changed. Look again in a minute.'
