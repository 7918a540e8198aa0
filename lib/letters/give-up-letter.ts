import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { mailSigner } from '#lib/coalition/data.ts'
import { countLetter, letterAsCounted } from '#lib/counts/change-counts.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { givenUpMessage } from './given-up-mail.ts'
import { type SettledAlready, type Settling, settledAlready, toSettle } from './letter-to-settle.ts'
import { moveLetter } from './move-letter.ts'

/**
 * A person gives a letter up that could not be delivered, or of which nobody knows: it has failed, its supporter is told, with
 * the letter and what they can do, and may write another. Of one that was cleared there is nobody to tell.
 */
export async function giveUpLetter({
  db,
  person,
  letterId,
  now,
}: Settling & { db: Database }): Promise<{ ok: true } | NotAllowed | SettledAlready> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'letter.settle', now })
    if (!right.ok) return right
    const letter = await toSettle(tx, letterId)
    if (!letter) return settledAlready()
    const actor = { kind: 'person', id: person.id } as const
    const data = { gaveUpAt: now, oneOf: null }
    if (letter.state === 'failed') {
      const before = await letterAsCounted(tx, letterId)
      await tx.letter.update({ where: { id: letterId }, data })
      await countLetter(tx, { letterId, before })
    } else await moveLetter(tx, { letterId, to: 'failed', actor, now, why: 'given_up', data })
    await writeAudit(tx, { actor, subjectId: letterId, action: 'letter.given_up', from: letter.state })
    if (!letter.clearedAt) await tellSupporter(tx, letter)
    return { ok: true }
  })
}

async function tellSupporter(tx: Transaction, letter: Letter): Promise<void> {
  const { name } = await tx.member.findUniqueOrThrow({
    where: { id: letter.memberId },
    select: { name: true },
  })
  const signer = await mailSigner(tx)
  await enqueueMessage(
    tx,
    givenUpMessage({ letter, memberName: name, signer, inDoubt: letter.state === 'in_doubt' }),
  )
}
