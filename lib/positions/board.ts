import type {
  CampaignState,
  OrganisationKind,
  PositionKind,
  PositionState,
  VersionChange,
} from '#lib/platform/generated/prisma/enums.ts'
import { type AskedVersion, askingOf } from './asking.ts'
import { STANDS_UNDER_TEXT } from './position-words.ts'
import type { BoardFilter } from './schema.ts'

/** Everything the board is made of, as it is read. */
export type BoardFacts = {
  campaign: { id: string; slug: string; title: string; state: CampaignState }
  versions: (AskedVersion & { change: VersionChange; publishedAt: Date | null })[]
  organisations: { id: string; slug: string; name: string; kind: OrganisationKind; joinedOn: Date | null }[]
  /** By the time they were taken, where one organisation has several of one version: the last one counts. */
  positions: BoardPosition[]
  now: Date
}

export type BoardPosition = {
  id: string
  versionId: string
  organisationId: string
  kind: PositionKind
  state: PositionState
  takenAt: Date
  endedAt: Date | null
  carriedFromId: string | null
  objectUntil: Date | null
}

/** What an organisation said of one version: the last word of it. */
export type BoardCell = { number: number; position: BoardPosition | null; waiting: boolean }

export type BoardRow = {
  organisation: { slug: string; name: string; kind: OrganisationKind }
  /** What stands on the latest version. */
  standing: BoardPosition | null
  /** The organisation took its answer back since it was asked. */
  withdrawn: boolean
  /** Since when it is asked and has not answered; null when it answered. */
  waitingSince: Date | null
  /** Newest version first, like the board's columns. */
  cells: BoardCell[]
}

export type Board = {
  campaign: BoardFacts['campaign']
  versions: (BoardFacts['versions'][number] & { published: boolean })[]
  until: Date | null
  rows: BoardRow[]
  /** Of the whole coalition, whatever is filtered. */
  counts: Record<PositionKind | 'waiting' | 'withdrawn', number>
  organisations: number
  /** How many names would stand under the latest version if it were published at this moment. */
  wouldStand: number
}

/** Lays out organisations and versions, newest version first; pure. */
export function boardOf({ campaign, versions, organisations, positions, now }: BoardFacts): Board {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number)
  const published = newestFirst
    .filter(({ publishedAt }) => publishedAt)
    .toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt))[0]
  const asking = askingOf(versions)
  const answeredBy = new Set(asking?.answeredBy.map(({ id }) => id))
  const lastWord = new Map(positions.map((row) => [`${row.organisationId} ${row.versionId}`, row]))
  const answered = new Set(
    positions
      .filter(({ versionId }) => answeredBy.has(versionId))
      .map(({ organisationId }) => organisationId),
  )
  const rows = organisations.map(({ id, joinedOn, ...organisation }): BoardRow => {
    const waiting = asking !== null && organisation.kind !== 'umbrella' && !answered.has(id)
    const cells = newestFirst.map((version) => ({
      number: version.number,
      position: lastWord.get(`${id} ${version.id}`) ?? null,
      waiting: waiting && version.id === asking?.latest.id,
    }))
    const latest = cells[0]?.position ?? null
    const standing = latest?.state === 'stands' ? latest : null
    return {
      organisation,
      standing,
      withdrawn: !standing && answered.has(id),
      waitingSince: waiting ? later(asking.root.cutAt, joinedOn, now) : null,
      cells,
    }
  })
  const count = (wanted: BoardFilter['position']) => rows.filter((row) => matches(row, wanted)).length
  const counts = {
    signs: count('signs'),
    signs_with_reservation: count('signs_with_reservation'),
    abstains: count('abstains'),
    declines: count('declines'),
    dissents: count('dissents'),
    waiting: count('waiting'),
    withdrawn: count('withdrawn'),
  }
  return {
    campaign,
    versions: newestFirst.map((version) => ({ ...version, published: version.id === published?.id })),
    until: asking?.until ?? null,
    rows,
    counts,
    organisations: rows.length,
    wouldStand: STANDS_UNDER_TEXT.reduce((sum, kind) => sum + counts[kind], 0),
  }
}

/** The rows that a filter lets through. */
export function filterRows(rows: BoardRow[], filter: BoardFilter): BoardRow[] {
  return rows.filter(
    (row) =>
      (!filter.kind || row.organisation.kind === filter.kind) &&
      (!filter.position || matches(row, filter.position)),
  )
}

function matches(row: BoardRow, wanted: BoardFilter['position']): boolean {
  if (wanted === 'waiting') return row.waitingSince !== null
  if (wanted === 'withdrawn') return row.withdrawn
  return row.standing?.kind === wanted
}

/** An organisation that joined after the question was put waits since it joined. */
function later(asked: Date, joined: Date | null, now: Date): Date {
  return joined && joined > asked && joined <= now ? joined : asked
}
