import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { KeptCount } from '#lib/counts/kept-count.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { CountOf } from '#lib/platform/generated/prisma/enums.ts'
import { type Condition, saysWhose } from './queue-filter.ts'
import { type Reader, reaches, withinReach } from './queue-reach.ts'
import type { ReplyListInput } from './schema.ts'

/** Up to so many are counted where no kept count tells. */
const MOST_COUNTED = 1_000

/** Kept counts of the answers that somebody reads: of one campaign, or of all that are theirs. */
export async function countsWithin(
  db: Database,
  { what, reader, campaignId }: { what: readonly CountOf[]; reader: Reader; campaignId?: string },
): Promise<KeptCount[]> {
  const counts = await keptCounts(db, what, campaignId)
  return counts.filter((count) => count.campaignId !== null && reaches(reader, count.campaignId))
}

/**
 * How many answers a list holds, how many of its campaigns are unread, and how many wait for a person. What no kept count tells
 * is counted where an index holds few, and otherwise said by nobody: no list is counted by reading it.
 */
export async function totalsOf(
  db: Database,
  { input, condition, reader }: { input: ReplyListInput; condition: Condition; reader: Reader },
): Promise<{ total: number | null; unread: number; waiting: number }> {
  const { campaignId } = condition
  const byMember = saysWhose(input)
  const [counts, waiting] = await Promise.all([
    countsWithin(db, {
      what: byMember ? ['answers_by_state', 'answers_by_member'] : ['answers_by_state'],
      reader,
      campaignId,
    }),
    waitingIn(db, reader),
  ])
  return {
    total: await totalOf(db, { input, condition, counts, waiting }),
    unread: addUpCounts(counts, { what: 'answers_by_state', state: 'unclassified' }),
    waiting,
  }
}

async function waitingIn(db: Database, reader: Reader): Promise<number> {
  if (reader.campaigns === 'all') return addUpCounts(await keptCounts(db, ['answers_waiting']))
  return countUpTo(db, { AND: [{ waitsSince: { not: null } }, withinReach(reader)] })
}

async function totalOf(
  db: Database,
  {
    input,
    condition,
    counts,
    waiting,
  }: { input: ReplyListInput; condition: Condition; counts: readonly KeptCount[]; waiting: number },
): Promise<number | null> {
  const { show, campaign, member, seat, party, name, whose } = input
  if (condition.ranked) return condition.ranked.length
  if (whose === 'nobody') return null
  if (whose === 'mine') return countUpTo(db, condition.where)
  if (show === 'waiting') return campaign || saysWhose(input) ? countUpTo(db, condition.where) : waiting
  if (!saysWhose(input))
    return addUpCounts(counts, {
      what: 'answers_by_state',
      ...(show !== 'all' && { state: show === 'unread' ? 'unclassified' : show }),
    })
  if (show !== 'all' || party || name) return null
  return addUpCounts(counts, {
    what: 'answers_by_member',
    ...(member && { memberId: member }),
    ...(seat && { gssCode: seat }),
  })
}

/** Of what an index holds few: one person's work, answers that wait. */
async function countUpTo(db: Database, where: Prisma.ReplyWhereInput): Promise<number> {
  return (await db.reply.findMany({ where, take: MOST_COUNTED, select: { id: true } })).length
}
