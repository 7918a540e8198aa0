import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { lettersByDay } from './days-data.ts'
import { health } from './health-data.ts'
import { hideSmall } from './hide-small-counts.ts'
import { groupOf, type LetterGroup, letterGroups } from './letter-groups.ts'
import { membersWrittenTo } from './members-data.ts'
import type { Dashboard } from './schema.ts'

const NEWEST_SHOWN = 5

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
  const shown = (count: number) => (exact ? count : hideSmall(count))
  const [groups, days, members, answers, newestAnswers, held, wellbeing] = await Promise.all([
    letterTotals(db, campaignId),
    lettersByDay(db, { campaignId, now }),
    membersWrittenTo(db, { campaignId, exact }),
    answerTotals(db, campaignId),
    newest ? newestUnread(db, campaignId) : null,
    db.inboundMessage.count({ where: { state: 'held' } }),
    health(db, now),
  ])
  return {
    at: now.toISOString(),
    exact,
    campaigns: campaigns.map(({ slug, title, state }) => ({ slug, title, state })),
    campaign,
    letters: {
      written: shown(groups.reduce((sum, { count }) => sum + count, 0)),
      groups: groups.map(({ group, count }) => ({ group, count: shown(count) })),
    },
    days: days.map(({ day, written, confirmed, delivered }) => ({
      day,
      written: shown(written),
      confirmed: shown(confirmed),
      delivered: shown(delivered),
    })),
    members,
    answers: { ...answers, newest: newestAnswers },
    held,
    health: { ...wellbeing, delivery: config().mailDelivery },
  }
}

/** The campaign a reader most likely wants: the only live one, or none in particular. */
export async function usualCampaign(db: Database): Promise<string | null> {
  const live = await db.campaign.findMany({ where: { state: 'live' }, select: { slug: true }, take: 2 })
  return live.length === 1 ? (live[0]?.slug ?? null) : null
}

async function letterTotals(db: Database, campaignId: string | undefined) {
  const rows = await db.letter.groupBy({ by: ['state'], where: { campaignId }, _count: true })
  const counts = new Map<LetterGroup, number>()
  for (const { state, _count } of rows) {
    const group = groupOf[state]
    counts.set(group, (counts.get(group) ?? 0) + _count)
  }
  const groups = Object.keys(letterGroups) as LetterGroup[]
  return groups.map((group) => ({ group, count: counts.get(group) ?? 0 }))
}

async function answerTotals(db: Database, campaignId: string | undefined) {
  const rows = await db.reply.groupBy({
    by: ['state'],
    where: campaignId ? { letter: { campaignId } } : {},
    _count: true,
  })
  const of = (state: string) => rows.find((row) => row.state === state)?._count ?? 0
  const all = rows.reduce((sum, { _count }) => sum + _count, 0)
  return { unread: of('unclassified'), total: all - of('auto_reply') - of('acknowledgement') }
}

async function newestUnread(db: Database, campaignId: string | undefined) {
  const rows = await db.reply.findMany({
    where: { state: 'unclassified', ...(campaignId ? { letter: { campaignId } } : {}) },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: NEWEST_SHOWN,
    select: {
      id: true,
      receivedAt: true,
      letter: { select: { member: { select: { name: true } }, seat: { select: { name: true } } } },
    },
  })
  return rows.map(({ id, receivedAt, letter }) => ({
    id,
    memberName: letter.member.name,
    seatName: letter.seat.name,
    receivedAt: receivedAt.toISOString(),
  }))
}
