import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { groupBy } from './group-by.ts'
import { countsToHide } from './hide-small-counts.ts'

/** Letters that came by one address; null where so small a count could point at a person. */
export type Way = { cameFrom: string; letters: number | null }

/** The letters that came through one page: an organisation's, or for null the campaign's own. */
export type WayIn = { organisation: string | null; letters: number | null; ways: Way[] }

/**
 * Where a campaign's confirmed letters came from: by the page, and by the `utm_` fields of the address. People see the
 * pages of their own organisations; those who handle letters see all, and every count exactly.
 */
export async function waysIn(
  db: Database,
  { campaignId, person }: { campaignId: string; person: Person },
): Promise<WayIn[]> {
  const rows = await db.letter.groupBy({
    by: ['throughOrganisationId', 'cameFrom'],
    where: { campaignId, confirmedAt: { not: null } },
    _count: true,
  })
  const may = (organisationId: string | null) =>
    mayPerson(person, 'ways.read', organisationId ? { organisationId } : {})
  const seen = rows.filter(({ throughOrganisationId }) => may(throughOrganisationId))
  const names = await namesOf(db, seen)
  const exact = mayPerson(person, 'dashboard.read_exact')
  return [...groupBy(seen, (row) => row.throughOrganisationId ?? '')]
    .map(([id, ways]) => wayIn({ organisation: names.get(id) ?? null, ways, exact }))
    .sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0))
}

type Row = { throughOrganisationId: string | null; cameFrom: string; _count: number }

function wayIn({
  organisation,
  ways,
  exact,
}: {
  organisation: string | null
  ways: Row[]
  exact: boolean
}): WayIn {
  const sorted = ways.toSorted((a, b) => b._count - a._count || a.cameFrom.localeCompare(b.cameFrom))
  const count = sorted.reduce((sum, row) => sum + row._count, 0)
  const hide = exact
    ? sorted.map(() => false)
    : countsToHide(sorted.map((row) => ({ count: row._count, parts: [row._count] })))
  const [hideSum] = exact ? [false] : countsToHide([{ count, parts: [count] }])
  return {
    organisation,
    letters: hideSum ? null : count,
    ways: sorted.map(({ cameFrom, _count }, at) => ({ cameFrom, letters: hide[at] ? null : _count })),
  }
}

async function namesOf(db: Database, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ throughOrganisationId }) => throughOrganisationId ?? [])
  const found = await db.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}
