import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { Table } from '#components/ui/table.tsx'
import { postedList, postedListInput } from '#lib/letters/posted-list.ts'
import { database } from '#lib/platform/database.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf, figures } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Posted letters' }

/** What the number of letters said to be posted counts; `?campaign=` says of which. */
export default async function PostedPage({ searchParams }: PageProps<'/desk/posted'>) {
  const input = postedListInput.parse(await searchParams)
  const { refusal } = await requirePerson({ path: '/desk/posted', action: 'letter.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const list = await postedList(database(), input)
  if (!list) notFound()
  return (
    <div className="flow max-w-[56rem]">
      <Heading>Letters said to be posted</Heading>
      <Lead>
        Printed letters whose writers pressed “I have posted it”. Nothing is kept of the writers, so each line
        is a day, an MP and how many.
      </Lead>
      {list.items.length === 0 ? (
        <EmptyState title="No letter is said to be posted">
          <p>
            Whoever prints a letter instead of mailing it can say on the same page that they posted it. It is
            counted here then.
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">
            {countOf(list.total, 'letter')}
            {input.campaign ? ' of one campaign' : ' of all campaigns'}, the newest day first
            {(input.after || list.next) && `; ${countOf(list.items.length, 'line')} on this page`}.
          </p>
          <Table
            caption="Letters said to be posted, by day, MP and campaign"
            hideCaption
            rows={list.items}
            rowKey={({ key }) => key}
            columns={[
              {
                name: 'MP',
                heads: true,
                cell: ({ memberName, seatName, campaignTitle }) => (
                  <>
                    {memberName}
                    <span className="block font-normal text-sm text-ink-soft">
                      {seatName} · {campaignTitle}
                    </span>
                  </>
                ),
              },
              { name: 'Day', cell: ({ day }) => dayIn('en', day) },
              { name: 'Letters', numeric: true, cell: ({ letters }) => figures(letters) },
            ]}
          />
        </>
      )}
      <PagesNav
        page="/desk/posted"
        of={input.campaign ? { campaign: input.campaign } : {}}
        after={input.after}
        next={list.next}
      />
    </div>
  )
}
