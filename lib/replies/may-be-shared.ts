import { isNoAnswer } from '#lib/counts/no-answer.ts'
import { quotesWriteBack, wroteBackFields } from '#lib/letters/wrote-back.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { normalForm } from '#lib/platform/normal-form.ts'
import { agreesToSharing } from '#lib/supporters/consent-wordings.ts'
import { factsOfLetter, letterToStrike } from './strike-out.ts'
import { noFacts, type StrikeFacts } from './strike-out-kinds.ts'

/** What to select of an answer to say whether it may be shared, and what of it tells whose letter it answers. */
export const answerToShare = {
  id: true,
  campaignId: true,
  text: true,
  state: true,
  receivedAt: true,
  waitsSince: true,
  clearedAt: true,
  inbound: { select: { staffMayRead: true } },
  campaign: { select: { title: true, slug: true } },
  letter: {
    select: {
      ...letterToStrike,
      ...wroteBackFields,
      clearedAt: true,
      memberId: true,
      consents: { where: { channel: 'letter' }, select: { wordingVersion: true, withdrawnAt: true } },
    },
  },
  jointMail: {
    select: {
      memberId: true,
      name: true,
      reference: true,
      replyToken: true,
      member: { select: { name: true } },
      seat: { select: { name: true } },
    },
  },
  shared: {
    select: { words: true, sharedAt: true, takenBackAt: true, sharedBy: { select: { name: true } } },
  },
} satisfies Prisma.ReplySelect

export type AnswerToShare = Prisma.ReplyGetPayload<{ select: typeof answerToShare }>

/** Why an answer is not to be shown to the members of the coalition. */
export type WhyNotShared =
  | 'for_one'
  | 'cleared'
  | 'no_answer'
  | 'not_verified'
  | 'letter_cleared'
  | 'quotes'
  | 'not_agreed'

/**
 * Why an answer may not be shared; null where it may. What answers a supporter's letter takes that they were told of it in the
 * wording they agreed to, and that nothing in it can be what they wrote themselves. What answers a joint letter has no supporter.
 */
export function whyNotShared(answer: AnswerToShare): WhyNotShared | null {
  const { inbound, letter, text, clearedAt, state, waitsSince, receivedAt } = answer
  if (!inbound.staffMayRead || letter?.answersGoTo === 'supporter_alone') return 'for_one'
  if (clearedAt !== null || text.trim() === '') return 'cleared'
  if (isNoAnswer(state) || state === 'answered_alone') return 'no_answer'
  if (waitsSince !== null) return 'not_verified'
  if (!letter) return null
  if (letter.clearedAt !== null) return 'letter_cleared'
  if (quotesWriteBack(letter, receivedAt)) return 'quotes'
  const agreed = letter.consents.some(
    ({ wordingVersion, withdrawnAt }) => withdrawnAt === null && agreesToSharing(wordingVersion),
  )
  return agreed ? null : 'not_agreed'
}

export const whyNotSharedWords: Readonly<Record<WhyNotShared, string>> = {
  for_one: 'It is for its supporter alone: nobody here reads it.',
  cleared: 'Its words are no longer kept.',
  no_answer: 'A machine sent it, or it only says that the letter came.',
  not_verified: 'It waits: nobody has said yet that it is from the office. Pass it on first.',
  letter_cleared:
    'The letter was deleted, so nothing here knows any more what of the answer is its supporter’s.',
  quotes: 'It may quote what its supporter wrote back, which is not ours to read.',
  not_agreed:
    'Its supporter agreed that staff read the answer, and was not told that member organisations would. Only answers to letters of the newer wording are shared.',
}

/** What of an answer tells whose letter it answers. */
export function factsOfAnswer({
  letter,
  jointMail,
}: Pick<AnswerToShare, 'letter' | 'jointMail'>): StrikeFacts {
  if (letter) return factsOfLetter(letter)
  const { reference, replyToken, name, member, seat } = jointMail ?? {}
  const texts = (...all: (string | undefined)[]) => all.flatMap((each) => (each ? [each] : []))
  return {
    ...noFacts,
    references: texts(reference),
    secrets: texts(replyToken),
    keeps: texts(name, member?.name, seat?.name),
  }
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Whether a text says nothing that the answer does not: each of its words stands there, in this order. So nobody puts words
 * into an office's mouth, by mistake or otherwise.
 */
export function onlyStrikes(answer: string, words: string): boolean {
  const wordsIn = (text: string): string[] => normalForm(text, 'NFC').match(WORD) ?? []
  const said = wordsIn(answer)
  let at = 0
  return wordsIn(words).every((word) => {
    at = said.indexOf(word, at) + 1
    return at > 0
  })
}
