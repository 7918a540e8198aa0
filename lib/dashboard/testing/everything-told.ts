import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { seatLetters } from '#lib/members/seat-letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { seatRows } from '#lib/segments/data.ts'
import { readFilter } from '#lib/segments/filter.ts'
import { matchesFilter } from '#lib/segments/matches-filter.ts'
import { chartsFor } from '../charts-data.ts'
import { dashboardNow } from '../data.ts'
import { mapCsv } from '../map-csv.ts'
import { mapFor } from '../map-data.ts'
import { mapMonths } from '../map-months.ts'
import { membersToList } from '../member-list-data.ts'
import { morningReader } from '../morning-reader.ts'
import { sharesOf } from '../morning-share.ts'
import { waysIn } from '../ways-in.ts'

/** Filters that ask for counts, alone and with others. */
const ADDRESSES = [
  ...['0-0', '0-4', '1-4', '1-', '2-2', '3-3', '3-', '-2', '5-', '5-9', '10-', '12-12'].flatMap((range) => [
    `letters=${range}`,
    `answers=${range}`,
  ]),
  'silent=yes',
  'silent=no',
  'nation=england&letters=1-',
  'silent=yes&letters=0-4',
]

type Asked = { person: Person; campaigns: readonly { id: string; slug: string }[]; now: Date }

/** All that a person can be shown or can save of counts of supporters: each page and file, for each campaign, under each filter. */
export async function everythingTold(db: Database, { person, campaigns, now }: Asked) {
  const asking = { exact: mayPerson(person, 'dashboard.read_exact'), now }
  const dashboards = []
  const charts = []
  const filtered: Record<string, string[]> = {}
  const lists = []
  for (const campaign of [...campaigns, null]) {
    const slug = campaign?.slug ?? null
    const found = await dashboardNow(db, { campaign: slug, newest: false, ...asking })
    if (found) dashboards.push(found)
    charts.push(await chartsFor(db, { campaignId: campaign?.id, ...asking }))
    const listed = { filter: { campaign: slug ?? undefined }, who: 'sitting' as const, ...asking }
    lists.push(await membersToList(db, listed))
    // What `seatsOf` does, with the rows read once for all filters.
    const rows = await seatRows(db, { campaignId: campaign?.id, ...asking })
    for (const address of ADDRESSES) {
      const filter = readFilter(Object.fromEntries(new URLSearchParams(address)))
      const left = rows.filter((row) => matchesFilter(row, filter))
      filtered[slug ? `${address}&campaign=${slug}` : address] = left.map(({ gssCode }) => gssCode)
    }
  }
  const seats = []
  for (const { gssCode } of await seatRows(db, asking))
    seats.push(await seatLetters(db, { gssCode, ...asking }))
  const shares = await sharesOf(db, morningReader(person))
  const ways = []
  for (const { id: campaignId } of campaigns) ways.push(await waysIn(db, { campaignId, person }))
  return {
    dashboards,
    charts,
    filtered,
    lists,
    seats,
    shares,
    ways,
    maps: await mapsTold(db, { campaigns, ...asking }),
  }
}

/** The files of the map, coloured by what is counted, and the maps of the months. */
async function mapsTold(db: Database, { campaigns, ...asking }: Omit<Asked, 'person'> & { exact: boolean }) {
  const told = []
  for (const campaign of [...campaigns, null]) {
    for (const kind of ['letters', 'answers', 'silence'] as const) {
      const map = await mapFor(db, { by: { kind }, filter: { campaign: campaign?.slug }, ...asking })
      if (!map) continue
      const months = await mapMonths(db, { ...map, by: { kind }, campaignId: campaign?.id, ...asking })
      told.push({
        file: mapCsv(map, { kind }),
        months: months.map(({ classes }) => [...classes].map(([gssCode, of]) => [gssCode, of?.name])),
      })
    }
  }
  return told
}
