import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import {
  answerToShare,
  factsOfAnswer,
  onlyStrikes,
  whyNotShared,
  whyNotSharedWords,
} from './may-be-shared.ts'
import { ownIn, STRUCK } from './strike-out.ts'
import { withoutSecrets } from './without-secrets.ts'

type Asked = { db: Database; person: { id: string }; replyId: string; now: Date }
export type ShareResult =
  | { ok: true }
  | NotAllowed
  | Refused<'unknown_reply' | 'not_shareable' | 'already_shared' | 'invalid'>

/**
 * Shows the members of the coalition what an office wrote, as a person struck it out. What still holds something of the
 * supporter is not taken, nor is anything that the answer does not say. Of two who share at once the second is told.
 */
export async function shareAnswer({ db, words, ...asked }: Asked & { words: string }): Promise<ShareResult> {
  return db.$transaction(async (tx) => {
    const found = await holdAnswer(tx, asked)
    if (!found.ok) return found
    const { answer } = found
    const why = whyNotShared(answer)
    if (why) return refused('not_shareable', `${whyNotSharedWords[why]} Nothing was shared.`)
    if (answer.shared && answer.shared.takenBackAt === null) return refused('already_shared', ALREADY)
    const wrong = wrongWith(words, answer)
    if (wrong)
      return refused('invalid', 'Nothing was shared yet. Put right what is marked.', {
        fields: { words: wrong },
      })
    const { replyToken, memberId = null } = answer.letter ?? answer.jointMail ?? {}
    const shared = {
      words: replyToken ? withoutSecrets(words, { token: replyToken, instead: STRUCK }) : words,
      cameOn: londonDate(answer.receivedAt),
      sharedById: asked.person.id,
      sharedAt: asked.now,
      takenBackAt: null,
    }
    const { campaignId } = answer
    await tx.sharedAnswer.upsert({
      where: { replyId: answer.id },
      create: { replyId: answer.id, campaignId, memberId, ...shared },
      update: shared,
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: asked.person.id },
      subjectId: answer.id,
      action: 'reply.shared',
      detail: { campaignId },
    })
    return { ok: true }
  })
}

/** Takes it back: from now on no member organisation reads it, and its words are gone. What nobody shares is taken back already. */
export async function unshareAnswer({ db, ...asked }: Asked): Promise<ShareResult> {
  return db.$transaction(async (tx) => {
    const found = await holdAnswer(tx, asked)
    if (!found.ok) return found
    const { count } = await tx.sharedAnswer.updateMany({
      where: { replyId: asked.replyId, takenBackAt: null },
      data: { takenBackAt: asked.now, words: '' },
    })
    if (count > 0) {
      await writeAudit(tx, {
        actor: { kind: 'person', id: asked.person.id },
        subjectId: asked.replyId,
        action: 'reply.unshared',
        detail: { campaignId: found.answer.campaignId },
      })
    }
    return { ok: true }
  })
}

/** The answer, held with its letter: whoever deletes or moves it waits. */
async function holdAnswer(tx: Transaction, { person, replyId, now }: Omit<Asked, 'db'>) {
  const there = await tx.reply.findUnique({
    where: { id: replyId },
    select: { letterId: true, campaignId: true },
  })
  const right = await allowed(tx, {
    personId: person.id,
    action: 'reply.share',
    campaignId: there?.campaignId,
    now,
  })
  if (!right.ok) return right
  if (there?.letterId) await lockLetter(tx, there.letterId)
  await lockRow(tx, 'Reply', { id: replyId }, 'id')
  const answer = there && (await tx.reply.findUnique({ where: { id: replyId }, select: answerToShare }))
  if (!answer) return refused('unknown_reply', 'There is no such answer any more. Nothing was changed.')
  return { ok: true as const, answer }
}

/** What is wrong with words that somebody would share; null for nothing. */
function wrongWith(
  words: string,
  answer: Parameters<typeof factsOfAnswer>[0] & { text: string },
): string | null {
  if (!onlyStrikes(answer.text, words)) {
    return `Something in it does not stand in the answer, or stands there in another order. Take words out, or put ${STRUCK} in their place; add none.`
  }
  const own = ownIn(words, factsOfAnswer(answer))
  if (own.length === 0) return null
  const found = own.map(({ from, to }) => `“${words.slice(from, to)}”`)
  return `This tells whose letter it answers, so it cannot stay: ${[...new Set(found)].slice(0, 8).join(', ')}.`
}

const ALREADY =
  'It is shared already: somebody did so at the same moment, or in another tab. What they shared is kept. To change it, take it back first.'
