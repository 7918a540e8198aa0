import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { assigned, type Narrowing, ofCampaigns, ofPeople, ofPlaces, shown } from './queue-narrowings.ts'
import { placesNamed } from './queue-places.ts'
import { type Reader, reaches } from './queue-reach.ts'
import { foundByWords } from './queue-search.ts'
import type { ReplyFilter } from './schema.ts'

/** A filter as the database is asked. */
export type Condition = {
  where: Prisma.ReplyWhereInput
  oldestFirst: boolean
  /** The campaign it is of; undefined for those of all. */
  campaignId: string | undefined
  /** Of words to find: the answers that hold them, the best first. */
  ranked: readonly string[] | null
}

/** Whether it says whose answers: then those of machines are left out, as in the counts of a member's answers. */
export const saysWhose = ({ member, seat, party, name }: ReplyFilter): boolean =>
  [member, seat, party, name].some((each) => each !== undefined)

/** What a filter asks of the database: each condition goes by an index. Null where nothing can fit it. */
export async function conditionOf(
  db: Database,
  { filter, reader }: { filter: ReplyFilter; reader: Reader },
): Promise<Condition | null> {
  const { show, order, campaign, member, seat, party, name, whose, words } = filter
  const [chosen, ofParty, named] = await Promise.all([
    campaign ? db.campaign.findUnique({ where: { slug: campaign }, select: { id: true } }) : null,
    party ? db.member.findMany({ where: { party }, select: { id: true } }) : null,
    name ? placesNamed(db, name) : null,
  ])
  if (campaign && (!chosen || !reaches(reader, chosen.id))) return null
  const narrowings: (Narrowing | null)[] = [
    ofCampaigns(chosen ? [chosen.id] : reader.campaigns),
    shown(show),
    member === undefined ? null : ofPlaces({ members: [member], seats: [] }),
    seat === undefined ? null : ofPlaces({ members: [], seats: [seat] }),
    ofParty && ofPlaces({ members: ofParty.map(({ id }) => id), seats: [] }),
    named && ofPlaces(named),
    saysWhose(filter) ? ofPeople : null,
    whose === undefined ? null : assigned(whose === 'mine' ? reader.personId : null),
  ]
  const narrowed = narrowings.filter((each) => each !== null)
  const of = { oldestFirst: order === 'oldest', campaignId: chosen?.id }
  if (words === undefined) return { ...of, where: { AND: narrowed.map(({ where }) => where) }, ranked: null }
  const ranked = await foundByWords(db, { words, narrowed })
  return { ...of, where: { id: { in: [...ranked] } }, ranked }
}
