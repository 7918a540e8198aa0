import { addUpCounts, countsOf } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { KeptCount } from '#lib/counts/kept-count.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { countParts, type LetterGroup, letterGroups, partsOf } from '#lib/letters/letter-groups.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { Heard, HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { collectingNow } from './collecting-data.ts'
import { health } from './health-data.ts'
import { toldDays, toldHealth, toldLanes, toldOf } from './hide-small-counts.ts'
import { lanesNow } from './lanes-data.ts'
import { lettersByDay } from './letters-by-day.ts'
import { membersWrittenTo } from './members-data.ts'
import { pausedThemselves } from './paused-itself.ts'
import type { Dashboard } from './schema.ts'

const NEWEST_SHOWN = 5
const allGroups = Object.keys(letterGroups) as LetterGroup[]

const SHOWN = [
  'letters_by_state',
  'letters_written',
  'letters_confirmed',
  'letters_sent',
  'letters_posted',
  'answers_by_state',
  'letters_heard',
] as const
const OF_ALL_CAMPAIGNS = [
  'letters_by_state',
  'messages_by_state',
  'answers_waiting',
  'mails_deferred',
] as const

/**
 * Everything on the dashboard at one moment, for one campaign (its slug) or all of them; null when there is no such
 * campaign. `exact` for readers who may see counts from 1 to 4, `newest` for those who may open answers.
 */
export async function dashboardNow(
  db: Database,
  { campaign, now, exact, newest }: { campaign: string | null; now: Date; exact: boolean; newest: boolean },
): Promise<Dashboard | null> {
  const campaigns = await db.campaign.findMany({
    orderBy: { createdAt: 'desc' },
    select: { id: true, slug: true, title: true, state: true },
  })
  const chosen = campaigns.find(({ slug }) => slug === campaign)
  if (campaign !== null && !chosen) return null
  const campaignId = chosen?.id
  const paused = campaigns.filter(({ state }) => state === 'paused')
  const [counts, everywhere, members, newestAnswers, lanes, collecting, stopped] = await Promise.all([
    keptCounts(db, SHOWN, campaignId),
    keptCounts(db, OF_ALL_CAMPAIGNS),
    membersWrittenTo(db, { campaignId, exact }),
    newest ? newestUnread(db, campaignId) : null,
    lanesNow(db, now),
    collectingNow(db, now),
    pausedThemselves(db, paused),
  ])
  const wellbeing = await health(db, { counts: everywhere, now })
  const told = (count: (ofOne: readonly KeptCount[]) => number) => toldOf(counts, exact, count)
  const counted = (wanted: Partial<KeptCount>) => told((ofOne) => addUpCounts(ofOne, wanted))
  return {
    at: now.toISOString(),
    exact,
    campaigns: campaigns.map(({ id, slug, title, state }) => ({
      slug,
      title,
      state,
      pausedItself: stopped.get(id) ?? null,
    })),
    campaign,
    letters: {
      written: counted({ what: 'letters_by_state' }),
      posted: counted({ what: 'letters_posted' }),
      groups: allGroups.map((group) => ({
        group,
        count: told((ofOne) => countParts(ofOne, partsOf(group))),
      })),
      keptBack: Object.values(HeldReason).flatMap((reason) => {
        const count = counted({ what: 'letters_by_state', state: 'held', detail: reason })
        return count ? [{ reason, count }] : []
      }),
    },
    days: toldDays(counts, exact, (ofSome) => lettersByDay(ofSome, now)),
    members,
    answers: {
      unread: counted({ what: 'answers_by_state', state: 'unclassified' }),
      total: told(answersIn),
      newest: newestAnswers,
    },
    heard: Object.values(Heard).map((heard) => ({
      heard,
      count: counted({ what: 'letters_heard', state: heard }),
    })),
    waiting: addUpCounts(everywhere, { what: 'answers_waiting' }),
    held: addUpCounts(everywhere, { what: 'messages_by_state', state: 'held' }),
    lanes: toldLanes(lanes, exact),
    collecting,
    health: toldHealth({ ...wellbeing, delivery: config().mailDelivery }, exact),
  }
}

/** The campaign a reader most likely wants: the only live one, or none in particular. */
export async function usualCampaign(db: Database): Promise<string | null> {
  const live = await db.campaign.findMany({ where: { state: 'live' }, select: { slug: true }, take: 2 })
  return live.length === 1 ? (live[0]?.slug ?? null) : null
}

/** How many answers there are: what machines send, and what only says that a letter came, is none. */
export function answersIn(counts: readonly KeptCount[]): number {
  const answers = countsOf(counts, { what: 'answers_by_state' })
  return addUpCounts(answers) - NO_ANSWER.reduce((sum, state) => sum + addUpCounts(answers, { state }), 0)
}

type Unread = { id: string; memberName: string; seatName: string; at: number }

const newestIn = (where: string) => `
SELECT r.id, COALESCE(m.name, j.name) AS "memberName", COALESCE(s.name, '') AS "seatName", (extract(epoch FROM r."receivedAt") * 1000)::float8 AS at
FROM "Reply" AS r LEFT JOIN "Letter" AS l ON l.id = r."letterId" LEFT JOIN "JointMail" AS j ON j.id = r."jointMailId"
LEFT JOIN "Member" AS m ON m.id = COALESCE(l."memberId", j."memberId")
LEFT JOIN "Seat" AS s ON s."gssCode" = COALESCE(l."gssCode", j."gssCode")
WHERE r.state = 'unclassified' ${where} ORDER BY r."receivedAt" DESC, r.id DESC LIMIT ${NEWEST_SHOWN}`

const NEWEST_OF_ALL = newestIn('')
const NEWEST_OF_CAMPAIGN = newestIn('AND r."campaignId" = $1')

async function newestUnread(db: Database, campaignId: string | undefined) {
  const rows = await (campaignId
    ? runStatement<Unread>(db, NEWEST_OF_CAMPAIGN, [campaignId])
    : runStatement<Unread>(db, NEWEST_OF_ALL, []))
  return rows.map(({ at, ...row }) => ({ ...row, receivedAt: new Date(at).toISOString() }))
}
