import { answerFile } from '#app/http/answer-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { chartCsv } from '#lib/dashboard/charts-csv.ts'
import { chartsFor } from '#lib/dashboard/charts-data.ts'
import { readFilter } from '#lib/segments/filter.ts'

/** One chart's numbers as CSV, of a campaign or of all: `/api/charts/weeks?campaign=seen-in-time`. */
export const GET = read({
  right: 'dashboard.read',
  find: async ({ db, person, params: { key }, query, now }: Reading<{ key: string }>) => {
    const slug = query.campaign === 'all' ? undefined : readFilter(query).campaign
    const campaign = slug
      ? await db.campaign.findUnique({ where: { slug }, select: { id: true } })
      : undefined
    if (campaign === null) return null
    const exact = mayPerson(person, 'dashboard.read_exact')
    const charts = await chartsFor(db, { campaignId: campaign?.id, exact, now })
    const chart = charts.find((one) => one.key === key)
    return chart
      ? answerFile(chartCsv(chart), { type: 'text/csv; charset=utf-8', name: `${chart.key}.csv` })
      : null
  },
  none: 'There is no such chart, or no such campaign any more. Open the charts again.',
  page: '/desk/charts',
})
