import { z } from 'zod'
import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { seatCounts } from '#lib/counts/seat-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import type { PromiseState, StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { readFigure, readFilter, type SegmentFilter } from './filter.ts'
import { matchesFilter } from './matches-filter.ts'
import type { SeatRow } from './seat-row.ts'

/** Who asks: `exact` where they may see counts from 1 to 4. */
export type Asking = { exact: boolean; now: Date }

type Held = Omit<
  SeatRow,
  'member' | 'stances' | 'promises' | 'letters' | 'answers' | 'answered' | 'figures'
> & {
  memberId: number | null
  memberName: string
  party: string
  partyAbbreviation: string
  partyColour: string
  invented: boolean
}

type Figures = { gssCode: string; figures: Record<string, number> }

/** A figure is told, and asked for in an address, with at most so many digits after the point. */
const DIGITS = 4

const SEATS = `
SELECT seat."gssCode", seat.name, seat.nation::text, seat."hexQ", seat."hexR", result.majority,
  member.id AS "memberId", member.name AS "memberName", member.party, member."partyAbbreviation", member."partyColour", member.invented
FROM "Seat" AS seat
LEFT JOIN LATERAL (
  SELECT "memberId" FROM "Incumbency" WHERE "gssCode" = seat."gssCode" AND "startedOn" <= $1::date
    AND ("endedOn" IS NULL OR "endedOn" > $1::date) ORDER BY "startedOn" DESC LIMIT 1
) AS held ON TRUE
LEFT JOIN "Member" AS member ON member.id = held."memberId"
LEFT JOIN LATERAL (
  SELECT majority FROM "SeatResult" WHERE "gssCode" = seat."gssCode" ORDER BY "electedOn" DESC LIMIT 1
) AS result ON TRUE
ORDER BY seat.name`

const STANCES = `
SELECT "memberId", array_agg(DISTINCT stance::text) AS stances FROM (
  SELECT DISTINCT ON ("campaignId", "memberId") "memberId", stance FROM "Stance"
  WHERE "takenBackAt" IS NULL AND ($1::uuid IS NULL OR "campaignId" = $1)
  ORDER BY "campaignId", "memberId", "recordedAt" DESC, id DESC
) AS newest GROUP BY 1`

const PROMISES = `
SELECT "memberId", array_agg(DISTINCT state::text) AS states FROM "MemberPromise"
WHERE $1::uuid IS NULL OR "campaignId" = $1 GROUP BY 1`

const FIGURES = `
SELECT value."gssCode", json_object_agg(figure.slug, round(value.value::numeric, ${DIGITS})) AS figures
FROM "SeatFigure" AS value JOIN "Figure" AS figure ON figure.id = value."figureId"
WHERE figure.slug = ANY ($1::text[]) GROUP BY 1`

/** Every seat as a reader may see it, by name: for one campaign or for all, with the figures asked of, by their slugs. */
export async function seatRows(
  db: Database,
  { campaignId, figures = [], exact, now }: Asking & { campaignId?: string; figures?: readonly string[] },
): Promise<SeatRow[]> {
  const campaign = campaignId ?? null
  const [held, counts, stances, promises, values] = await Promise.all([
    runStatement<Held>(db, SEATS, [londonDay(now)]),
    seatCounts(db, { exact, campaignId }),
    runStatement<{ memberId: number; stances: StanceKind[] }>(db, STANCES, [campaign]),
    runStatement<{ memberId: number; states: PromiseState[] }>(db, PROMISES, [campaign]),
    figures.length > 0 ? runStatement<Figures>(db, FIGURES, [figures]) : [],
  ])
  const countOf = new Map(counts.map((count) => [`${count.gssCode} ${count.memberId}`, count]))
  const stancesOf = new Map(stances.map(({ memberId, stances }) => [memberId, stances]))
  const promisesOf = new Map(promises.map(({ memberId, states }) => [memberId, states]))
  const figuresOf = new Map(values.map(({ gssCode, figures }) => [gssCode, figures]))
  const none = exact ? 0 : null
  return held.map(({ memberId, memberName, party, partyAbbreviation, partyColour, invented, ...seat }) => {
    const count = countOf.get(`${seat.gssCode} ${memberId}`)
    return {
      ...seat,
      member:
        memberId === null
          ? null
          : { id: memberId, name: memberName, party, partyAbbreviation, partyColour, invented },
      stances: stancesOf.get(memberId ?? -1) ?? [],
      promises: promisesOf.get(memberId ?? -1) ?? [],
      letters: count?.letters ?? none,
      answers: count?.answers ?? none,
      answered: count?.answered ?? null,
      figures: figuresOf.get(seat.gssCode) ?? {},
    }
  })
}

/**
 * Every seat as a reader may see it, and which of them a filter leaves; `also` are figures that are wanted beside the one that
 * the filter asks of. Null where it names a campaign that is not there.
 */
export async function filteredSeats(
  db: Database,
  { filter, also = [], ...asking }: Asked & { also?: readonly string[] },
): Promise<{ all: SeatRow[]; left: SeatRow[] } | null> {
  const campaign = filter.campaign ? await campaignBySlug(db, filter.campaign) : undefined
  if (campaign === null) return null
  const figure = filter.figure ? readFigure(filter.figure) : null
  const figures = [...also, ...(figure ? [figure.slug] : [])]
  const all = await seatRows(db, { ...asking, campaignId: campaign?.id, figures })
  return { all, left: all.filter((row) => matchesFilter(row, filter)) }
}

type Asked = Asking & { filter: SegmentFilter }

/** The seats a filter leaves, by name; null where it names a campaign that is not there. */
export const seatsLeft = async (db: Database, asked: Asked): Promise<SeatRow[] | null> =>
  (await filteredSeats(db, asked))?.left ?? null

/** The GSS codes of the seats a filter leaves; none where it names a campaign that is not there. */
export const seatsOf = async (db: Database, asked: Asked): Promise<string[]> =>
  (await filteredSeats(db, asked))?.left.map(({ gssCode }) => gssCode) ?? []

/** The ids of the members who hold the seats a filter leaves. */
export const membersOf = async (db: Database, asked: Asked): Promise<number[]> =>
  (await filteredSeats(db, asked))?.left.flatMap(({ member }) => member?.id ?? []) ?? []

const campaignBySlug = (db: Database, slug: string) =>
  db.campaign.findUnique({ where: { slug }, select: { id: true } })

/** What may be asked of seats besides what Chorus counts itself, by name. */
export const allFigures = (db: Database) =>
  db.figure.findMany({
    orderBy: { name: 'asc' },
    select: { slug: true, name: true, unit: true, decimals: true, source: true, caution: true, asOf: true },
  })

export type SavedSegment = {
  id: string
  name: string
  filter: SegmentFilter
  /** The organisation whose people see it; null for one's own. */
  organisationName: string | null
  /** Whether this person may change it. */
  mine: boolean
}

/** The segments a person may use, by name: their own, and those of their organisations; whoever may change everything sees all of these. */
export async function segmentsFor(
  db: Database,
  person: Pick<Person, 'id' | 'memberships'>,
): Promise<SavedSegment[]> {
  const organisationIds = person.memberships.map(({ organisationId }) => organisationId)
  const rows = await db.segment.findMany({
    where: {
      OR: [
        { ownerId: person.id, organisationId: null },
        mayPerson(person, 'member.record')
          ? { organisationId: { not: null } }
          : { organisationId: { in: organisationIds } },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { organisation: { select: { name: true } } },
  })
  return rows.map(({ id, name, filter, organisation, organisationId }) => ({
    id,
    name,
    filter: readFilter(savedFilter.parse(filter)),
    organisationName: organisation?.name ?? null,
    mine: organisationId === null || mayPerson(person, 'member.record', { organisationId }),
  }))
}

/**
 * The members of a segment that a person may use, at this moment and as they may see them; null where they have no such segment.
 */
export async function membersOfSegment(
  db: Database,
  { person, segmentId, now }: { person: Pick<Person, 'id' | 'memberships'>; segmentId: string; now: Date },
): Promise<{ name: string; members: number[] } | null> {
  const segment = (await segmentsFor(db, person)).find(({ id }) => id === segmentId)
  if (!segment) return null
  const exact = mayPerson(person, 'dashboard.read_exact')
  return { name: segment.name, members: await membersOf(db, { filter: segment.filter, exact, now }) }
}

const savedFilter = z.record(z.string(), z.string()).catch({})

/** Every figure with how many seats it is known for, by name. */
export async function listedFigures(db: Database) {
  const rows = await db.figure.findMany({
    orderBy: { name: 'asc' },
    include: { _count: { select: { seats: true } } },
  })
  return rows.map(({ _count, ...figure }) => ({ ...figure, seats: _count.seats }))
}
