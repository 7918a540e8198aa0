import { answerFile } from '#app/http/answer-file.ts'
import { read } from '#app/http/read.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { readColouring } from '#lib/dashboard/map-by.ts'
import { mapCsv } from '#lib/dashboard/map-csv.ts'
import { mapFor } from '#lib/dashboard/map-data.ts'
import { readFilter } from '#lib/segments/filter.ts'

/** The seats of the map as CSV, by the map's own address: `?by=stance&nation=wales`. */
export const GET = read({
  right: 'dashboard.read',
  find: async ({ db, person, query, now }) => {
    const { campaign, ...rest } = query
    const by = readColouring(query.by)
    const filter = readFilter(campaign === 'all' ? rest : query)
    const map = await mapFor(db, { by, filter, exact: mayPerson(person, 'dashboard.read_exact'), now })
    return map && answerFile(mapCsv(map, by), { type: 'text/csv; charset=utf-8', name: 'seats.csv' })
  },
  none: 'There is no such campaign any more. Open the map again, and choose another from its list.',
  page: '/desk/map',
})
