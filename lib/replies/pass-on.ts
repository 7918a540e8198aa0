import type { NotAllowed } from '#lib/accounts/allowed.ts'
import { countWaiting } from '#lib/counts/change-counts.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { copyToSupporter } from './copy-to-supporter.ts'
import { learnOffice } from './learn-office.ts'
import { mayForReply } from './may-for-reply.ts'

type Outcome = { ok: true } | NotAllowed | Refused<'unknown_reply' | 'not_waiting'>
type Asked = { db: Database; person: { id: string }; replyId: string; now: Date }

/**
 * A person who has looked at an answer that could not be verified lets a copy of it go to its supporter.
 * @param isOffice says too that its address is the member's office: from then on what is confirmed to come from there is verified
 */
export async function passOn({
  db,
  person,
  replyId,
  isOffice,
  now,
}: Asked & { isOffice: boolean }): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const right = await mayForReply(tx, { person, action: 'reply.pass_on', replyId, now })
    if (!right.ok) return right
    const waiting = await endWaiting(tx, { replyId, passedOnAt: now })
    if (!waiting.ok) return waiting
    const { fromName, fromAddress, text, inbound } = waiting.reply
    const { id: letterId, memberId } = waiting.letter
    const actor = { kind: 'person', id: person.id } as const
    await writeAudit(tx, { actor, subjectId: replyId, action: 'reply.passed_on', detail: { isOffice } })
    await copyToSupporter(tx, {
      replyId,
      letterId,
      from: { name: fromName, address: fromAddress },
      replyTo: inbound.replyTo,
      words: text,
      unchecked: true,
      leavesAt: now,
    })
    if (isOffice) await learnOffice(tx, { memberId, address: fromAddress, actor, now })
    return { ok: true }
  })
}

/** A person who has looked says that the supporter gets no copy: the answer is not from the office, or would do harm. */
export async function keepBack({ db, person, replyId, now }: Asked): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const right = await mayForReply(tx, { person, action: 'reply.pass_on', replyId, now })
    if (!right.ok) return right
    const waiting = await endWaiting(tx, { replyId, passedOnAt: null })
    if (!waiting.ok) return waiting
    const actor = { kind: 'person', id: person.id } as const
    await writeAudit(tx, { actor, subjectId: replyId, action: 'reply.kept_back' })
    return { ok: true }
  })
}

const fields = {
  fromName: true,
  fromAddress: true,
  text: true,
  inbound: { select: { replyTo: true } },
} as const

/** Of two who decide at once the second is told; one that was cleared meanwhile waits for nobody, nor ever does one to a joint letter. */
async function endWaiting(
  tx: Transaction,
  { replyId, passedOnAt }: { replyId: string; passedOnAt: Date | null },
) {
  const found = await tx.reply.findUnique({
    where: { id: replyId },
    select: { letter: { select: { id: true, memberId: true } } },
  })
  if (!found) return refused('unknown_reply', 'There is no such answer. Nothing was changed.')
  const { letter } = found
  if (!letter) return refused('not_waiting', NOT_WAITING)
  await lockLetter(tx, letter.id)
  const { count } = await tx.reply.updateMany({
    where: { id: replyId, waitsSince: { not: null } },
    data: { waitsSince: null, passedOnAt },
  })
  if (count === 0) return refused('not_waiting', NOT_WAITING)
  await countWaiting(tx, -1)
  await tellLive(tx, 'answers')
  return {
    ok: true as const,
    letter,
    reply: await tx.reply.findUniqueOrThrow({ where: { id: replyId }, select: fields }),
  }
}

const NOT_WAITING =
  'It does not wait any more: somebody has passed it on or kept it back, or its letter was deleted. Nothing was changed.'
