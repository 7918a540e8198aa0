import Link from 'next/link'
import { SectionCard } from '#components/ui/card.tsx'
import { Table } from '#components/ui/table.tsx'
import type { SeatCampaign } from '#lib/members/seat-letters.ts'
import { formatCount } from '#lib/words/numbers.ts'

/** The letters from a seat, by campaign. */
export function SeatLettersCard({ campaigns, exact }: { campaigns: SeatCampaign[]; exact: boolean }) {
  return (
    <SectionCard id="letters" title="Letters from here">
      {campaigns.length === 0 ? (
        <p className="text-ink-soft">
          {exact
            ? 'None was delivered yet. Each that is counts here, by campaign, whoever held the seat then.'
            : 'Fewer than 5 for each campaign, or none. From five on they are counted here, whoever held the seat then.'}
        </p>
      ) : (
        <>
          {!exact && <p className="text-ink-soft text-sm">Counts are told in fives.</p>}
          <Table
            caption="Letters delivered and answers by campaign, the newest campaign first"
            hideCaption
            rows={campaigns}
            rowKey={({ slug }) => slug}
            columns={[
              {
                name: 'Campaign',
                heads: true,
                cell: ({ slug, title }) => (
                  <Link href={`/desk/campaigns/${slug}`} prefetch={false}>
                    {title}
                  </Link>
                ),
              },
              { name: 'Letters', numeric: true, cell: ({ letters }) => formatCount(letters) },
              { name: 'Answers', numeric: true, cell: ({ answers }) => formatCount(answers) },
            ]}
          />
        </>
      )}
    </SectionCard>
  )
}
