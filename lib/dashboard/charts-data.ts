import { stanceWords } from '#lib/casework/casework-words.ts'
import { addUpCounts, countsOf } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { KeptCount } from '#lib/counts/kept-count.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { toldCount } from '#lib/counts/told-count.ts'
import type { Database } from '#lib/platform/database.ts'
import { StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { addDays, dateOf, londonDay } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'
import { seatRows } from '#lib/segments/data.ts'
import { shortDay } from '#lib/words/dates.ts'
import {
  type Chart,
  organisationsChart,
  partiesChart,
  stancesChart,
  timeChart,
  type Week,
  wayChart,
  weeksChart,
} from './charts.ts'
import { answersIn } from './data.ts'
import { toldOf } from './hide-small-counts.ts'

const WEEKS = 16
const NEWEST = 1_000
const KINDS = [
  'letters_by_state',
  'letters_by_organisation',
  'letters_sent',
  'answers_by_state',
  'answers_by_day',
] as const

type Asked = { campaignId?: string; exact: boolean; now: Date }

/** Every chart of a campaign, or of all of them, as a reader may see it: from kept counts, and a sample of the newest answers. */
export async function chartsFor(db: Database, asked: Asked): Promise<Chart[]> {
  const { campaignId, exact } = asked
  const [counts, seats, stances, days, organisations] = await Promise.all([
    keptCounts(db, KINDS, campaignId),
    seatRows(db, asked),
    stancesMoved(db, campaignId ?? null),
    daysToAnswer(db, campaignId),
    db.organisation.findMany({ select: { id: true, name: true } }),
  ])
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return [
    weeksChart(weeksOf(counts, asked), shortDay),
    wayOf(counts, exact),
    partiesChart(partiesOf(seats), exact),
    stancesChart(stances.kinds, stances.moves),
    timeChart({ days, tell: (n) => toldCount(n, exact), most: NEWEST }),
    broughtBy(counts, names, exact),
  ]
}

/** The Monday of a day's week. */
const mondayOf = (day: string) => addDays(day, -((dateOf(day).getUTCDay() + 6) % 7))

/**
 * What each week added to the total so far. The totals are told, and a week is what lies between two of them: so the weeks
 * together say nothing that the total does not.
 */
function weeksOf(counts: readonly KeptCount[], { exact, now }: Asked): Week[] {
  const last = mondayOf(londonDay(now))
  const monday = (at: number) => addDays(last, -7 * (WEEKS - at))
  const soFar = (what: KeptCount['what'], before: string) =>
    toldOf(counts, exact, (ofOne) =>
      addUpCounts(
        ofOne.filter(({ day }) => day !== null && day < before),
        { what },
      ),
    ) ?? 0
  const added = (what: KeptCount['what'], at: number) => {
    const n = soFar(what, monday(at + 1)) - soFar(what, monday(at))
    return exact || n > 0 ? n : null
  }
  return Array.from({ length: WEEKS }, (_, before) => {
    const at = before + 1
    return { from: monday(at), letters: added('letters_sent', at), answers: added('answers_by_day', at) }
  })
}

function wayOf(counts: readonly KeptCount[], exact: boolean): Chart {
  const told = (wanted: Partial<KeptCount>) => toldOf(counts, exact, (ofOne) => addUpCounts(ofOne, wanted))
  return wayChart({
    written: told({ what: 'letters_by_state' }),
    confirmed: told({ what: 'letters_by_organisation' }),
    delivered: told({ what: 'letters_by_state', state: 'sent' }),
    answers: toldOf(counts, exact, answersIn),
  })
}

/** MPs that were written to, by party, the largest first; from what the reader is told of each seat. */
function partiesOf(seats: Awaited<ReturnType<typeof seatRows>>) {
  const written = seats.filter(({ member, letters }) => member && letters)
  return [...Map.groupBy(written, ({ member }) => member?.party ?? '')]
    .map(([party, of]) => ({
      party,
      written: of.length,
      answered: of.filter(({ answered }) => answered).length,
    }))
    .sort((a, b) => b.written - a.written || a.party.localeCompare(b.party))
}

function broughtBy(counts: readonly KeptCount[], names: ReadonlyMap<string, string>, exact: boolean): Chart {
  const ours = countsOf(counts, { what: 'letters_by_organisation' })
  const brought = [...Map.groupBy(ours, ({ organisationId }) => organisationId)]
    .map(([id, of]) => ({
      name: id ? (names.get(id) ?? 'An organisation that is gone') : 'The campaign’s own page',
      letters: toldOf(of, exact, (ofOne) => addUpCounts(ofOne)),
    }))
    .filter(({ letters }) => letters !== null && letters > 0)
    .sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0) || a.name.localeCompare(b.name))
  return organisationsChart(
    brought,
    toldOf(ours, exact, (ofOne) => addUpCounts(ofOne)),
  )
}

const STANCES = `
SELECT first, now, count(*)::integer AS n FROM (
  SELECT (array_agg(stance::text ORDER BY "recordedAt", id))[1] AS first,
    (array_agg(stance::text ORDER BY "recordedAt" DESC, id DESC))[1] AS now
  FROM "Stance" WHERE "takenBackAt" IS NULL AND ($1::uuid IS NULL OR "campaignId" = $1)
  GROUP BY "memberId", "campaignId"
) AS pair GROUP BY 1, 2`

async function stancesMoved(db: Database, campaignId: string | null) {
  const kinds = Object.values(StanceKind)
  const pairs = await runStatement<{ first: StanceKind; now: StanceKind; n: number }>(db, STANCES, [
    campaignId,
  ])
  const sum = (those: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(those).reduce((all, { n }) => all + n, 0)
  /** From nought, all that we ask, on. */
  const step = ({ first, now }: (typeof pairs)[number]) => kinds.indexOf(now) - kinds.indexOf(first)
  return {
    kinds: kinds.map((kind) => ({
      stance: stanceWords[kind].name,
      first: sum(({ first }) => first === kind),
      now: sum(({ now }) => now === kind),
    })),
    moves: { towards: sum((pair) => step(pair) < 0), away: sum((pair) => step(pair) > 0) },
  }
}

const daysOf = (newest: string) => `
SELECT (extract(epoch FROM r."receivedAt" - l."sentAt") / 86400)::float8 AS days
FROM (${newest}) AS r JOIN "Letter" AS l ON l.id = r."letterId"
WHERE l."sentAt" IS NOT NULL AND r."receivedAt" >= l."sentAt"`

const OF_ALL = daysOf(`
  SELECT "letterId", "receivedAt" FROM "Reply" WHERE state NOT IN ${sqlList(NO_ANSWER)}
  ORDER BY "receivedAt" DESC LIMIT ${NEWEST}`)

/** A campaign's newest answers are found state by state, in the index. */
const OF_CAMPAIGN = daysOf(`
  SELECT newest.* FROM unnest(enum_range(NULL::"ReplyState")) AS each(state) CROSS JOIN LATERAL (
    SELECT "letterId", "receivedAt" FROM "Reply" WHERE "campaignId" = $1::uuid AND state = each.state
    ORDER BY "receivedAt" DESC LIMIT ${NEWEST}
  ) AS newest WHERE each.state NOT IN ${sqlList(NO_ANSWER)} ORDER BY "receivedAt" DESC LIMIT ${NEWEST}`)

async function daysToAnswer(db: Database, campaignId: string | undefined): Promise<number[]> {
  const rows = await (campaignId
    ? runStatement<{ days: number }>(db, OF_CAMPAIGN, [campaignId])
    : runStatement<{ days: number }>(db, OF_ALL, []))
  return rows.map(({ days }) => days)
}
