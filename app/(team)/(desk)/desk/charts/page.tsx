import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { InFives } from '#components/dashboard/in-fives.tsx'
import { ChartCard } from '#components/picture/chart-card.tsx'
import '#components/picture/picture.css'
import { requirePerson } from '#app/(team)/require-person.ts'
import { Chooser } from '#components/ui/chooser.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { chartsFor } from '#lib/dashboard/charts-data.ts'
import { usualCampaign } from '#lib/dashboard/data.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Charts' }

/** What happened so far in pictures: `?campaign=slug` for one, `?campaign=all` for all. */
export default async function ChartsPage({ searchParams }: PageProps<'/desk/charts'>) {
  const { person, refusal } = await requirePerson({ path: '/desk/charts', action: 'dashboard.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const { campaign: asked } = await searchParams
  const db = database()
  const campaigns = await db.campaign.findMany({
    orderBy: { createdAt: 'desc' },
    select: { id: true, slug: true, title: true },
  })
  const wanted = typeof asked === 'string' ? asked : await usualCampaign(db)
  const campaign = campaigns.find(({ slug }) => slug === wanted)
  const exact = mayPerson(person, 'dashboard.read_exact')
  const charts = await chartsFor(db, { campaignId: campaign?.id, exact, now: new Date() })
  return (
    <>
      <Heading>Charts</Heading>
      <div className="mt-4 grid gap-6 *:min-w-0">
        <Chooser
          page="/desk/charts"
          name="campaign"
          label="Campaign"
          options={[
            { value: 'all', label: 'All campaigns' },
            ...campaigns.map(({ slug, title }) => ({ value: slug, label: title })),
          ]}
          chosen={campaign?.slug ?? 'all'}
        />
        {!exact && <InFives />}
        <div className="grid items-start gap-6 *:min-w-0 xl:grid-cols-2">
          {charts.map((chart) => (
            <ChartCard
              key={chart.key}
              chart={chart}
              file={`/api/charts/${chart.key}?campaign=${campaign?.slug ?? 'all'}`}
            />
          ))}
        </div>
      </div>
    </>
  )
}
