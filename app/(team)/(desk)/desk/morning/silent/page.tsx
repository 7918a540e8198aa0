import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { CountLink } from '#components/dashboard/count-link.tsx'
import { lettersAt } from '#components/dashboard/list-addresses.ts'
import { MemberLink } from '#components/members/member-link.tsx'
import { SeatLink } from '#components/members/seat-link.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { campaignChoices } from '#lib/dashboard/campaign-choices.ts'
import { morningReader } from '#lib/dashboard/morning-reader.ts'
import { SILENT_DAYS, type SilentMember, silentInput, silentMembers } from '#lib/dashboard/morning-silent.ts'
import { database } from '#lib/platform/database.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Silent after three weeks' }

/** The MPs who have letters of a campaign and did not answer; `?campaign=` for one. */
export default async function Page({ searchParams }: PageProps<'/desk/morning/silent'>) {
  const input = silentInput.parse(await searchParams)
  const { person, refusal } = await requirePerson({ path: '/desk/morning/silent', action: 'reply.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const { campaigns, exact, letters } = morningReader(person)
  const db = database()
  const [page, choices] = await Promise.all([
    silentMembers(db, { ...input, campaigns: campaigns ?? [], now: new Date() }),
    campaignChoices(db, campaigns ?? []),
  ])
  return (
    <div className="flow">
      <Heading>Silent after three weeks</Heading>
      <Lead>
        MPs whom a campaign’s first letter reached more than {SILENT_DAYS} days ago, and who sent no answer of
        a person. Automatic replies and acknowledgements are none.
      </Lead>
      <Chooser
        page="/desk/morning/silent"
        name="campaign"
        label="Campaign"
        options={[{ value: '', label: 'All campaigns' }, ...choices]}
        chosen={input.campaign ?? ''}
      />
      {page.items.length === 0 ? (
        <EmptyState title="Nobody is silent">
          <p>
            An MP stands here once three weeks have passed since the first letter reached them without an
            answer. That is when a call to the office helps most.
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">
            {countOf(page.total, 'line')}, who has waited longest first
            {(input.after || page.next) && `; ${countOf(page.items.length, 'line')} on this page`}.
          </p>
          <Table
            caption="MPs who have not answered, with the campaign and since when"
            hideCaption
            rows={page.items}
            rowKey={({ memberId, campaignSlug }) => `${memberId} ${campaignSlug}`}
            columns={columns({ exact, opens: letters })}
          />
        </>
      )}
      <PagesNav
        page="/desk/morning/silent"
        of={input.campaign ? { campaign: input.campaign } : {}}
        after={input.after}
        next={page.next}
      />
    </div>
  )
}

const columns = ({ exact, opens }: { exact: boolean; opens: boolean }): Column<SilentMember>[] => [
  {
    name: 'MP',
    heads: true,
    cell: ({ memberId, memberName, invented, party }) => (
      <>
        <MemberLink member={{ id: memberId, name: memberName, invented }} />
        <span className="block font-normal text-ink-soft text-sm">{party}</span>
      </>
    ),
  },
  { name: 'Seat', cell: ({ gssCode, seatName }) => <SeatLink seat={{ gssCode, name: seatName }} /> },
  { name: 'Campaign', wideOnly: true, cell: ({ campaignTitle }) => campaignTitle },
  { name: 'First letter', cell: ({ since }) => dayIn('en', since) },
  ...(exact
    ? [
        {
          name: 'Letters',
          numeric: true,
          cell: ({ memberId, memberName, campaignSlug, letters }: SilentMember) => (
            <CountLink
              href={opens && lettersAt({ show: 'delivered', campaign: campaignSlug, member: memberId })}
              of={`letters to ${memberName}`}
              count={letters}
            />
          ),
        },
      ]
    : []),
]
