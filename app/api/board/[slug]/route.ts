import { answerFile } from '#app/http/answer-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { filterRows } from '#lib/positions/board.ts'
import { boardCsv } from '#lib/positions/board-csv.ts'
import { boardFor } from '#lib/positions/board-data.ts'
import { boardFilter } from '#lib/positions/schema.ts'

/** The board of a campaign as CSV, filtered as on its page: `?kind=patient&position=waiting`. */
export const GET = read({
  right: 'board.read',
  find: async ({ db, params: { slug }, query, now }: Reading<{ slug: string }>) => {
    const board = await boardFor(db, { slug, now })
    if (!board) return null
    const csv = boardCsv(board, filterRows(board.rows, boardFilter.parse(query)))
    return answerFile(csv, { type: 'text/csv; charset=utf-8', name: `board-${board.campaign.slug}.csv` })
  },
  none: 'There is no such campaign.',
  page: '/desk/campaigns',
})
