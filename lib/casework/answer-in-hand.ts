import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { quotesWriteBack } from '#lib/letters/wrote-back.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { factsOfLetter, letterToStrike, strikeOut, suggestStrikes } from '#lib/replies/strike-out.ts'
import { sentencesOf } from './sentences.ts'

/** An answer that somebody makes a record from. */
export type AnswerInHand = {
  id: string
  memberId: number
  campaignId: string
  receivedAt: Date
  /** Its sentences with everything of the supporter struck out; none where no words of it may be kept. */
  sentences: string[]
  /** Why no words of it may be kept; null where they may. */
  noWords: 'private' | 'cleared' | null
  /** Words that somebody typed from it, as they may be kept. */
  strike: (words: string) => string
}

const toHold = {
  id: true,
  campaignId: true,
  receivedAt: true,
  text: true,
  clearedAt: true,
  inbound: { select: { staffMayRead: true } },
  letter: {
    select: {
      ...letterToStrike,
      memberId: true,
      staffReadWriteBack: true,
      answersGoTo: true,
      relays: { orderBy: { receivedAt: 'asc' }, take: 1, select: { receivedAt: true } },
    },
  },
  jointMail: { select: { memberId: true } },
} satisfies Prisma.ReplySelect

/** An answer as a record may be made from it, whoever asks; null where there is none, or it is for its supporter alone. */
export async function answerToRecordFrom(
  db: Database | Transaction,
  replyId: string,
): Promise<(Omit<AnswerInHand, 'memberId'> & { memberId: number | null }) | null> {
  if (!isOwnId(replyId)) return null
  const reply = await db.reply.findUnique({
    where: { id: replyId, inbound: { staffMayRead: true } },
    select: toHold,
  })
  if (!reply) return null
  const { letter, jointMail, text, clearedAt, inbound, ...answer } = reply
  const isPrivate = letter !== null && quotesWriteBack(letter, reply.receivedAt)
  const noWords = clearedAt ? 'cleared' : isPrivate ? 'private' : null
  const facts = letter ? factsOfLetter(letter) : {}
  const strike = (words: string) => (noWords ? '' : strikeOut(words, suggestStrikes(words, facts)))
  return {
    ...answer,
    strike,
    memberId: letter?.memberId ?? jointMail?.memberId ?? null,
    noWords,
    sentences: noWords ? [] : sentencesOf(text).map(strike),
  }
}

/** The answer, for whoever may read the answers of its campaign at this moment. */
export async function answerInHand(
  tx: Transaction,
  { personId, replyId, now }: { personId: string; replyId: string; now: Date },
): Promise<{ ok: true; answer: AnswerInHand } | NotAllowed | Refused<'unknown_reply' | 'no_member'>> {
  const answer = await answerToRecordFrom(tx, replyId)
  if (!answer) {
    return refused(
      'unknown_reply',
      'There is no such answer, or it is for its supporter alone. Nothing was written down.',
    )
  }
  const right = await allowed(tx, {
    ...{ personId, action: 'reply.read' as const, campaignId: answer.campaignId, now },
  })
  if (!right.ok) return right
  const { memberId } = answer
  if (memberId === null) {
    return refused(
      'no_member',
      'Whoever wrote this answer is in no list of members, so nothing can be written down of them. The answer is safe.',
    )
  }
  return { ok: true, answer: { ...answer, memberId } }
}
