import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { KeptCount } from '#lib/counts/kept-count.ts'
import { toldCount } from '#lib/counts/told-count.ts'
import type { Database } from '#lib/platform/database.ts'

/** Letters that came by one address; null where they are too few to be told. */
export type Way = { cameFrom: string; letters: number | null }

/** The letters that came through one page: an organisation's, or for null the campaign's own. */
export type WayIn = {
  /** An organisation's id; null for the campaign's own page. */
  through: string | null
  organisation: string | null
  letters: number | null
  ways: Way[]
}

/**
 * Where a campaign's confirmed letters came from: by the page, and by the `utm_` fields of the address. People see the
 * pages of their own organisations, and of addresses those that enough letters came by to be told; those who handle letters
 * see all, and every count exactly.
 */
export async function waysIn(
  db: Database,
  { campaignId, person }: { campaignId: string; person: Person },
): Promise<WayIn[]> {
  const rows = await keptCounts(db, ['letters_by_way'], campaignId)
  const may = (organisationId: string | null) =>
    mayPerson(person, 'ways.read', organisationId ? { organisationId } : {})
  const seen = rows.filter(({ organisationId }) => may(organisationId))
  const names = await namesOf(db, seen)
  const exact = mayPerson(person, 'dashboard.read_exact')
  return [...Map.groupBy(seen, (row) => row.organisationId ?? '')]
    .map(([id, ways]) => wayIn({ through: id || null, organisation: names.get(id) ?? null, ways, exact }))
    .sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0))
}

function wayIn({
  through,
  organisation,
  ways,
  exact,
}: {
  through: string | null
  organisation: string | null
  ways: KeptCount[]
  exact: boolean
}): WayIn {
  const told = ways
    .map(({ detail, n }) => ({ cameFrom: detail ?? '', letters: toldCount(n, exact) }))
    .filter(({ letters }) => letters !== null)
    .sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0) || a.cameFrom.localeCompare(b.cameFrom))
  return {
    through,
    organisation,
    letters: toldCount(addUpCounts(ways), exact),
    ways: told,
  }
}

async function namesOf(db: Database, rows: KeptCount[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ organisationId }) => organisationId ?? [])
  const found = await db.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}
