import type { Transaction } from '#lib/platform/database.ts'
import { DAY_MS, londonDay } from '#lib/platform/london-day.ts'

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
): Promise<{ place: 'held' | 'set_aside'; reason: string } | null> {
  if (words === '') {
    return {
      place: 'held',
      reason:
        files > 0
          ? 'It has no words of its own that we can read, only what came with it. Look at that, and place it if it is an answer.'
          : 'It has no words of its own that we can read. Look at the message itself.',
    }
  }
  if (await hasSameAnswer(tx, { letterId, fromAddress, words, now })) {
    return {
      place: 'set_aside',
      reason: 'The same answer came before, word for word. It was not passed on again.',
    }
  }
  if ((await passedOnToday(tx, { letterId, now })) >= MOST_A_DAY) {
    return {
      place: 'held',
      reason: `${MOST_A_DAY} answers to this letter were passed on today. More than that may be two machines that answer each other.`,
    }
  }
  return null
}

/** Whether this sender's same words came for this letter within the last days. */
export async function hasSameAnswer(
  tx: Transaction,
  { letterId, fromAddress, words, now }: { letterId: string; fromAddress: string; words: string; now: Date },
): Promise<boolean> {
  const since = new Date(now.getTime() - SAME_ANSWER_DAYS * DAY_MS)
  const earlier = await tx.reply.findMany({
    where: { letterId, fromAddress, receivedAt: { gte: since } },
    select: { text: true },
  })
  return earlier.some(({ text }) => folded(text) === folded(words))
}

const folded = (words: string) => words.replace(/\s+/g, ' ').trim()

/** How many answers to the letter were passed on since midnight in London. */
async function passedOnToday(tx: Transaction, { letterId, now }: { letterId: string; now: Date }) {
  // A day has 25 hours at most.
  const lately = await tx.reply.findMany({
    where: { letterId, passedOnAt: { gte: new Date(now.getTime() - 25 * 60 * 60_000) } },
    select: { passedOnAt: true },
  })
  const today = londonDay(now)
  return lately.filter(({ passedOnAt }) => passedOnAt && londonDay(passedOnAt) === today).length
}
