import type { Person } from '#lib/accounts/schema.ts'
import { keptCounts } from '#lib/counts/data.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { noteVisit } from '#lib/teamwork/note-visit.ts'
import { collectingNow } from './collecting-data.ts'
import { health } from './health-data.ts'
import { lanesNow } from './lanes-data.ts'
import { type MorningAnswers, morningAnswers } from './morning-answers.ts'
import { type Due, type DueFollowUp, type DuePromise, followUpsDue, promisesDue } from './morning-due.ts'
import { type MorningNews, morningNews } from './morning-news.ts'
import { morningReader } from './morning-reader.ts'
import { type SeatsReached, seatsReached } from './morning-seats.ts'
import { type MemberAnswered, membersAnswered, type Share, sharesOf } from './morning-share.ts'
import { type SilentPage, silentMembers } from './morning-silent.ts'
import type { Dashboard } from './schema.ts'

const SILENT_SHOWN = 6

/** Whether mail moves, for whoever looks after it. */
export type MorningMail = Pick<Dashboard, 'health' | 'lanes' | 'collecting'>

/** Everything of one person's morning at one moment; null is what is not theirs. */
export type MorningPage = {
  /** When they were here before. */
  since: Date
  exact: boolean
  news: MorningNews
  answers: MorningAnswers | null
  silent: SilentPage | null
  promises: Due<DuePromise>
  /** What of an address narrows the list of promises down to these; null where no list holds just these. */
  promisesOf: Record<string, string> | null
  followUps: Due<DueFollowUp>
  seats: SeatsReached[]
  mail: MorningMail | null
  /** For whoever reads no answers: which members answered, and what came through their own pages. */
  answered: { total: number; items: MemberAnswered[] } | null
  shares: Share[] | null
}

/** One person's morning, each part by kept counts or an index, all at once. */
export async function morningPage(
  db: Database,
  { person, now }: { person: Person; now: Date },
): Promise<MorningPage> {
  const { personId, campaigns, exact, letters, organisations } = morningReader(person)
  const since = await noteVisit(db, { personId, now })
  const organisationIds = organisations.map(({ id }) => id)
  const [news, answers, silent, promises, promisesOf, followUps, seats, mail, answered, shares] =
    await Promise.all([
      morningNews(db, { person, since }),
      campaigns && morningAnswers(db, { campaigns, personId }),
      campaigns && silentMembers(db, { campaigns, now, take: SILENT_SHOWN }),
      promisesDue(db, {
        campaigns: campaigns ?? 'all',
        organisationIds: campaigns ? undefined : organisationIds,
        now,
      }),
      narrowedTo(db, { campaigns, organisationIds }),
      followUpsDue(db, { personId, organisationIds, now }),
      seatsReached(db),
      letters ? mailNow(db, now) : null,
      campaigns ? null : membersAnswered(db, since),
      campaigns ? null : sharesOf(db, { organisations, exact }),
    ])
  return {
    since,
    exact,
    news,
    answers,
    silent,
    promises,
    promisesOf,
    followUps,
    seats,
    mail,
    answered,
    shares,
  }
}

/** A list is narrowed down to one campaign or one organisation; of several there is no such list. */
async function narrowedTo(
  db: Database,
  { campaigns, organisationIds }: { campaigns: 'all' | string[] | null; organisationIds: string[] },
): Promise<Record<string, string> | null> {
  if (campaigns === 'all') return {}
  const [id, ...others] = campaigns ?? organisationIds
  if (id === undefined || others.length > 0) return null
  const where = { where: { id }, select: { slug: true } }
  if (campaigns === null) return { organisation: (await db.organisation.findUniqueOrThrow(where)).slug }
  return { campaign: (await db.campaign.findUniqueOrThrow(where)).slug }
}

async function mailNow(db: Database, now: Date): Promise<MorningMail> {
  const counts = await keptCounts(db, ['letters_by_state', 'mails_deferred'])
  const [wellbeing, lanes, collecting] = await Promise.all([
    health(db, { counts, now }),
    lanesNow(db, now),
    collectingNow(db, now),
  ])
  return { health: { ...wellbeing, delivery: config().mailDelivery }, lanes, collecting }
}
