import { database } from '#lib/platform/database.ts'
import { filterRows } from '#lib/positions/board.ts'
import { boardCsv } from '#lib/positions/board-csv.ts'
import { boardFor } from '#lib/positions/board-data.ts'
import { boardFilter } from '#lib/positions/schema.ts'
import { notFound } from '../../answers.ts'
import { teamRoute } from '../../team-route.ts'

/** The board of a campaign as CSV, filtered as on its page: `?kind=patient&position=waiting`. */
export const GET = teamRoute<{ slug: string }>('board.read', async ({ request, params }) => {
  const board = await boardFor(database(), { slug: params.slug, now: new Date() })
  if (!board) return notFound('There is no such campaign.')
  const filter = boardFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(boardCsv(board, filterRows(board.rows, filter)), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="board-${board.campaign.slug.replace(/[^\w.-]/g, '-')}.csv"`,
      'x-content-type-options': 'nosniff',
    },
  })
})
