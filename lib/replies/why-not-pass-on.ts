import type { Transaction } from '#lib/platform/database.ts'
import { DAY_MS, londonDay } from '#lib/platform/london-day.ts'
import type { Answered } from './match-reply.ts'

/** Within these days the same words from the same sender are one answer: mail systems and people send things twice. */
const SAME_ANSWER_DAYS = 7
/** No office answers one letter more often than this in a day; a loop of machines does. */
const MOST_A_DAY = 10

/**
 * Why an answer to a letter is not passed on to the supporter, though nothing speaks against where it belongs; null when
 * it may be. The caller holds the letter's lock, so of two at once the second knows of the first.
 */
export async function whyNotPassOn(
  tx: Transaction,
  {
    letterId,
    fromAddress,
    words,
    files,
    now,
  }: { letterId: string; fromAddress: string; words: string; files: number; now: Date },
): Promise<NotPassedOn | null> {
  if (words === '') return noWords(files)
  const lately = await tx.reply.findMany({
    where: { letterId, OR: [sameSender({ fromAddress, now }), { passedOnAt: { gte: dayBefore(now) } }] },
    select: { fromAddress: true, receivedAt: true, text: true, passedOnAt: true },
  })
  const since = sameAnswerSince(now)
  const ofSender = lately.filter((one) => one.fromAddress === fromAddress && one.receivedAt >= since)
  if (includesSame(ofSender, words)) return SAME_ANSWER
  const today = londonDay(now)
  const passedOn = lately.filter(({ passedOnAt }) => passedOnAt && londonDay(passedOnAt) === today)
  return passedOn.length >= MOST_A_DAY ? TOO_MANY : null
}

type NotPassedOn = { place: 'held' | 'set_aside'; reason: string }

const TOO_MANY: NotPassedOn = {
  place: 'held',
  reason: `${MOST_A_DAY} answers to this letter were passed on today. More than that may be two machines that answer each other.`,
}

const SAME_ANSWER: NotPassedOn = {
  place: 'set_aside',
  reason: 'The same answer came before, word for word. It was not passed on again.',
}

const noWords = (files: number): NotPassedOn => ({
  place: 'held',
  reason:
    files > 0
      ? 'It has no words of its own that we can read, only what came with it. Look at that, and place it if it is an answer.'
      : 'It has no words of its own that we can read. Look at the message itself.',
})

/** Why a message says nothing that is new of a letter, or of a joint mail; null where it does. */
export async function whyNoNews(
  tx: Transaction,
  { files, ...answer }: Answered & { fromAddress: string; words: string; files: number; now: Date },
): Promise<NotPassedOn | null> {
  if (answer.words === '') return noWords(files)
  return (await hasSameAnswer(tx, answer)) ? SAME_ANSWER : null
}

/** Whether this sender's same words came for this letter, or joint mail, within the last days. */
export async function hasSameAnswer(
  tx: Transaction,
  { fromAddress, words, now, ...of }: Answered & { fromAddress: string; words: string; now: Date },
): Promise<boolean> {
  const earlier = await tx.reply.findMany({
    where: { ...of, ...sameSender({ fromAddress, now }) },
    select: { text: true },
  })
  return includesSame(earlier, words)
}

const sameAnswerSince = (now: Date) => new Date(now.getTime() - SAME_ANSWER_DAYS * DAY_MS)

const sameSender = ({ fromAddress, now }: { fromAddress: string; now: Date }) => ({
  fromAddress,
  receivedAt: { gte: sameAnswerSince(now) },
})

const includesSame = (earlier: readonly { text: string }[], words: string) =>
  earlier.some(({ text }) => folded(text) === folded(words))

const folded = (words: string) => words.replace(/\s+/g, ' ').trim()

/** A day has 25 hours at most. */
const dayBefore = (now: Date) => new Date(now.getTime() - 25 * 60 * 60_000)
