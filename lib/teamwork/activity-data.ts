import type { Person } from '#lib/accounts/schema.ts'
import type { AuditAction } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonInstant } from '#lib/platform/london-day.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { type ActivityReader, activityReader } from './activity-reader.ts'
import type { ActivityEntry } from './activity-sentence.ts'
import type { ActivityInput } from './schema.ts'

const ACTIVITY_ON_A_PAGE = 50
/** So many of each kind of name that fits the search are followed. */
const MOST_FOUND = 20

export type ActivityPage = {
  items: ActivityEntry[]
  /** Where the next page goes on; null on the last. */
  next: string | null
  /** What the search found to look through; null without a search. */
  found: { members: number; campaigns: number; organisations: number; people: number } | null
}

type Row = {
  id: string
  at: number
  action: AuditAction
  person: string | null
  memberId: number | null
  memberName: string | null
  invented: boolean | null
  slug: string | null
  title: string | null
  organisationSlug: string | null
  organisationName: string | null
  from: string | null
  to: string | null
  kind: string | null
}

/** In the order of its index, from its newest, each stream of the log is read no further than a page. */
const stream = (ids: string, where: string) => `
SELECT a.* FROM ${ids} CROSS JOIN LATERAL (
  SELECT "auditId", at FROM "Activity" AS a
  WHERE ${where} AND (at, "auditId") < ($1::timestamptz, $2::uuid) AND at >= $3::timestamptz AND at < $4::timestamptz AND ${MAY_SEE}
  ORDER BY at DESC, "auditId" DESC LIMIT ${ACTIVITY_ON_A_PAGE + 1}
) AS a`

const MAY_SEE = `(action = ANY ($5::text[]) OR (action = ANY ($6::text[]) AND "campaignId" = ANY ($7::uuid[]))
  OR (action = ANY ($8::text[]) AND "organisationId" = ANY ($9::uuid[])))`

const page = (...streams: string[]) => `
WITH found AS (
  SELECT DISTINCT "auditId", at FROM (${streams.join(' UNION ALL ')}) AS streams ORDER BY at DESC, "auditId" DESC
  LIMIT ${ACTIVITY_ON_A_PAGE + 1}
)
SELECT a."auditId" AS id, (extract(epoch FROM a.at) * 1000)::float8 AS at, a.action, u.name AS person,
  m.id AS "memberId", m.name AS "memberName", m.invented, c.slug, c.title, o.slug AS "organisationSlug", o.name AS "organisationName",
  e."from", e."to", e.detail->>'kind' AS kind
FROM found JOIN "Activity" AS a USING ("auditId") JOIN "AuditEntry" AS e ON e.id = a."auditId"
LEFT JOIN "User" AS u ON u.id = a."personId" LEFT JOIN "Member" AS m ON m.id = a."memberId"
LEFT JOIN "Campaign" AS c ON c.id = a."campaignId" LEFT JOIN "Organisation" AS o ON o.id = a."organisationId"
ORDER BY a.at DESC, a."auditId" DESC`

const byCampaign = (ids: string, more = 'TRUE') =>
  stream(
    `unnest(${ids}) AS of(id) CROSS JOIN unnest($5::text[] || $6::text[] || $8::text[]) AS done(name)`,
    `"campaignId" = of.id AND action = done.name AND ${more}`,
  )
const byPerson = (ids: string, more = 'TRUE') =>
  stream(`unnest(${ids}) AS of(id)`, `"personId" = of.id AND ${more}`)
const byMember = (ids: string, more: string) =>
  stream(`unnest(${ids}) AS of(id)`, `"memberId" = of.id AND ${more}`)
const byOrganisation = (ids: string, more = 'TRUE') =>
  stream(`unnest(${ids}) AS of(id)`, `"organisationId" = of.id AND ${more}`)

const EVERYTHING = page(
  stream('unnest($5::text[]) AS done(name)', 'action = done.name'),
  stream(
    'unnest($7::uuid[]) AS of(id) CROSS JOIN unnest($6::text[]) AS done(name)',
    '"campaignId" = of.id AND action = done.name',
  ),
  byOrganisation('$9::uuid[]'),
)
const OF_CAMPAIGN = page(byCampaign('$10::uuid[]'))
const OF_PERSON = page(byPerson('$10::text[]'))
const OF_BOTH = page(byPerson('$11::text[]', '"campaignId" = ANY ($10::uuid[])'))
const WITHIN = `($14::uuid IS NULL OR "campaignId" = $14::uuid) AND ($15::text IS NULL OR "personId" = $15::text)`
const FOUND = page(
  byMember('$10::integer[]', WITHIN),
  byCampaign('$11::uuid[]', WITHIN),
  byOrganisation('$12::uuid[]', WITHIN),
  byPerson('$13::text[]', WITHIN),
)
const OF_WATCHED = page(byMember('$10::integer[]', 'TRUE'), byCampaign('$11::uuid[]'))

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

type Span = { after?: string; since?: string; until?: string }

const values = (reader: ActivityReader, { after, since, until }: Span) => {
  const mark = readPageMark(after)
  return [
    mark?.at.toISOString() ?? 'infinity',
    mark?.id ?? LAST_ID,
    since ?? '-infinity',
    until ?? 'infinity',
    reader.everywhere,
    reader.ofCampaigns.actions,
    reader.ofCampaigns.campaignIds,
    reader.ofOrganisations.actions,
    reader.ofOrganisations.organisationIds,
  ]
}

/** A page of what people did, the newest first, as far as this person may see it. */
export async function activityPage(
  db: Database,
  { person, input }: { person: Pick<Person, 'memberships'>; input: ActivityInput },
): Promise<ActivityPage> {
  const reader = activityReader(person, input.kind)
  const day = input.day && {
    since: londonInstant(input.day, '00:00:00').toISOString(),
    until: londonInstant(input.day, '23:59:59.999').toISOString(),
  }
  const of = values(reader, { after: input.after, ...day })
  const campaign = input.campaign ? await campaignOf(db, input.campaign) : null
  if (input.campaign && !campaign) return { items: [], next: null, found: null }
  if (input.find) {
    const names = await look(db, input.find)
    const lists = [names.members, names.campaigns, names.organisations, names.people]
    const rows = await runStatement<Row>(db, FOUND, [...of, ...lists, campaign, input.person ?? null])
    const [members = 0, campaigns = 0, organisations = 0, people = 0] = lists.map(({ length }) => length)
    return { ...pageOf(rows), found: { members, campaigns, organisations, people } }
  }
  const [text, more] = narrowed(campaign, input.person)
  return { ...pageOf(await runStatement<Row>(db, text, [...of, ...more])), found: null }
}

function narrowed(campaign: string | null, person: string | undefined): [string, string[][]] {
  if (campaign && person) return [OF_BOTH, [[campaign], [person]]]
  if (campaign) return [OF_CAMPAIGN, [[campaign]]]
  return person ? [OF_PERSON, [[person]]] : [EVERYTHING, []]
}

/** What happened to members and campaigns since a moment, the newest first; at most a page of it. */
export async function activityOf(
  db: Database,
  {
    person,
    memberIds,
    campaignIds,
    since,
  }: { person: Pick<Person, 'memberships'>; memberIds: number[]; campaignIds: string[]; since: Date },
): Promise<ActivityEntry[]> {
  if (memberIds.length + campaignIds.length === 0) return []
  const of = values(activityReader(person), { since: since.toISOString() })
  const rows = await runStatement<Row>(db, OF_WATCHED, [...of, memberIds.map(String), campaignIds])
  return pageOf(rows).items
}

function pageOf(rows: Row[]): Pick<ActivityPage, 'items' | 'next'> {
  const items = rows.slice(0, ACTIVITY_ON_A_PAGE).map(entryOf)
  const last = rows.length > items.length ? items.at(-1) : undefined
  return { items, next: last ? writePageMark(last) : null }
}

const entryOf = (row: Row): ActivityEntry => ({
  id: row.id,
  at: new Date(row.at),
  action: row.action,
  person: row.person,
  member:
    row.memberId !== null && row.memberName !== null
      ? { id: row.memberId, name: row.memberName, invented: row.invented === true }
      : null,
  campaign: row.slug !== null && row.title !== null ? { slug: row.slug, title: row.title } : null,
  organisation:
    row.organisationSlug !== null && row.organisationName !== null
      ? { slug: row.organisationSlug, name: row.organisationName }
      : null,
  from: row.from,
  // What was said stands in the details of some.
  to: row.to === 'stands' ? row.kind : row.to,
})

const campaignOf = async (db: Database, slug: string) =>
  (await db.campaign.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null

const FIND = `
SELECT
  ARRAY(SELECT id::text FROM "Member" WHERE name ILIKE $1 ORDER BY name LIMIT ${MOST_FOUND}) AS members,
  ARRAY(SELECT id::text FROM "Campaign" WHERE title ILIKE $1 ORDER BY "createdAt" DESC LIMIT ${MOST_FOUND}) AS campaigns,
  ARRAY(SELECT id::text FROM "Organisation" WHERE name ILIKE $1 ORDER BY name LIMIT ${MOST_FOUND}) AS organisations,
  ARRAY(
    SELECT u.id FROM "User" AS u WHERE u.name ILIKE $1 AND EXISTS (SELECT FROM "Membership" AS m WHERE m."userId" = u.id)
    ORDER BY u.name LIMIT ${MOST_FOUND}
  ) AS people`

type Names = { members: string[]; campaigns: string[]; organisations: string[]; people: string[] }

/** Of the names there are, a few thousand at most, those in which the words stand in this order. */
async function look(db: Database, words: string): Promise<Names> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&').replace(/\s+/g, '%')}%`
  const [names] = await runStatement<Names>(db, FIND, [like])
  return names ?? { members: [], campaigns: [], organisations: [], people: [] }
}
