import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { MemberLink } from '#components/members/member-link.tsx'
import { SeatLink } from '#components/members/seat-link.tsx'
import { WhoCouldWrite } from '#components/morning/who-could-write.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { Table } from '#components/ui/table.tsx'
import { morningReader } from '#lib/dashboard/morning-reader.ts'
import { seatsReached, unreachedInput, unreachedSeats } from '#lib/dashboard/morning-seats.ts'
import { database } from '#lib/platform/database.ts'
import { figures } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Seats without a letter' }

/** The seats nobody wrote from for a live campaign, and who could ask there; `?campaign=` says for which. */
export default async function Page({ searchParams }: PageProps<'/desk/morning/seats'>) {
  const input = unreachedInput.parse(await searchParams)
  const { person, refusal } = await requirePerson({ path: '/desk/morning/seats', action: 'dashboard.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const { exact } = morningReader(person)
  const db = database()
  const [page, live] = await Promise.all([unreachedSeats(db, { ...input, exact }), seatsReached(db)])
  return (
    <div className="flow">
      <Heading>Seats without a letter</Heading>
      <Lead>
        Where nobody has confirmed a letter yet, and who could ask people there: colleagues who know the MP
        {exact && ', organisations whose pages brought letters from a seat beside it'}, and those that work in
        the nation.
      </Lead>
      {page ? (
        <>
          <Chooser
            page="/desk/morning/seats"
            name="campaign"
            label="Campaign"
            options={live.map(({ slug: value, title: label }) => ({ value, label }))}
            chosen={page.slug}
          />
          <p role="status">
            <strong>
              {figures(page.reached)} of {figures(page.seats)} seats reached
            </strong>
            ; {figures(page.seats - page.reached)} without a letter, by name.
          </p>
          {page.items.length > 0 && (
            <Table
              caption="Seats without a letter, with the MP and who could ask people to write there"
              hideCaption
              rows={page.items}
              rowKey={({ gssCode }) => gssCode}
              columns={[
                {
                  name: 'Seat',
                  heads: true,
                  cell: ({ gssCode, seatName }) => <SeatLink seat={{ gssCode, name: seatName }} />,
                },
                {
                  name: 'MP',
                  cell: ({ memberId, memberName, invented }) =>
                    memberId === null ? (
                      'Vacant'
                    ) : (
                      <MemberLink member={{ id: memberId, name: memberName, invented }} />
                    ),
                },
                { name: 'Who could ask', cell: (seat) => <WhoCouldWrite seat={seat} /> },
              ]}
            />
          )}
          {page.seats > 0 && page.reached === page.seats && (
            <EmptyState title="Every seat is reached">
              <p>Somebody in every seat has written. Thank the organisations that asked them.</p>
            </EmptyState>
          )}
          <PagesNav
            page="/desk/morning/seats"
            of={{ campaign: page.slug }}
            after={input.after}
            next={page.next}
          />
        </>
      ) : (
        <EmptyState title="No campaign is live">
          <p>Once a campaign is live, the seats nobody has written from yet stand here.</p>
        </EmptyState>
      )}
    </div>
  )
}
