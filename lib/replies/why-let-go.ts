import type { Transaction } from '#lib/platform/database.ts'
import type { LetGoFor } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS, londonDay } from '#lib/platform/london-day.ts'
import type { Office } from './office-address.ts'

/** Within these days the same words are one message: mail systems and people send things twice. */
const SAME_DAYS = 7
/** No supporter writes to an office more often than this in a day; a loop of machines does. */
const MOST_RELAYED_A_DAY = 10
/** So many at once wait for their supporter's press, for each of them is a mail. */
const MOST_ASKED = 3

/**
 * Why what a supporter wrote is not passed on to the office, though it is theirs; null when it may be. The caller holds the
 * letter's lock, so of two at once the second knows of the first.
 */
export async function whyLetGo(
  tx: Transaction,
  {
    letterId,
    cleared,
    words,
    files,
    to,
    office,
    now,
  }: {
    letterId: string
    cleared: boolean
    words: string
    files: number
    /** Addresses in its To and Cc. */
    to: readonly string[]
    office: Office | null
    now: Date
  },
): Promise<LetGoFor | null> {
  if (cleared) return 'cleared'
  if (words === '' && files === 0) return 'empty'
  if (!office) return 'no_address'
  if (to.includes(office.address.toLowerCase())) return 'direct'
  const lately = await tx.relay.findMany({
    where: {
      letterId,
      receivedAt: { gte: new Date(now.getTime() - SAME_DAYS * DAY_MS) },
      letGoFor: null,
    },
    select: { state: true, receivedAt: true, inbound: { select: { words: true, attachments: true } } },
  })
  // Of what did not get there its supporter was told, and may send it again; and of files nobody knows here whether they are the same.
  const isSame = lately.some(
    ({ state, inbound }) =>
      state !== 'failed' &&
      state !== 'in_doubt' &&
      files === 0 &&
      inbound.attachments === 0 &&
      folded(inbound.words) === folded(words),
  )
  if (isSame) return 'same'
  const today = lately.filter(({ receivedAt }) => londonDay(receivedAt) === londonDay(now))
  const asked = lately.filter(({ state }) => state === 'asked')
  return today.length >= MOST_RELAYED_A_DAY || asked.length >= MOST_ASKED ? 'too_many' : null
}

const folded = (words: string) => words.replace(/\s+/g, ' ').trim()
