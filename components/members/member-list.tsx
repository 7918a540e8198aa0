import { CountLink } from '#components/dashboard/count-link.tsx'
import { answersAt, lettersAt } from '#components/dashboard/list-addresses.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import type { DataColumn } from '#components/ui/data-table-column.ts'
import type { Sort } from '#components/ui/data-table-sort.ts'
import { promiseWords, stanceWords } from '#lib/casework/casework-words.ts'
import type { ListedMember, MemberSort } from '#lib/members/member-list.ts'
import { dayIn } from '#lib/words/dates.ts'
import { figures } from '#lib/words/numbers.ts'
import { MemberLink } from './member-link.tsx'
import { PartyDot } from './party-dot.tsx'
import { SeatLink } from './seat-link.tsx'

type Props = {
  rows: ListedMember[]
  /** The campaign the counts are of; null for all. */
  campaign: string | null
  sort: Sort
  /** What of the address stays as it is. */
  of: Readonly<Record<string, string>>
  after: string | undefined
  next: string | null
  former: boolean
  opens: { letters: boolean; answers: boolean }
  /** The columns the reader chose. */
  chosen: readonly string[] | null
}

/** A page of MPs, each with the way to their page. */
export function MemberList({ campaign, former, opens, ...table }: Props) {
  return (
    <DataTable
      {...table}
      caption={former ? 'Former MPs' : 'MPs'}
      hideCaption
      page="/desk/members"
      rowKey={({ key }) => key}
      columns={columnsFor({ campaign, former, opens })}
    />
  )
}

type Column = DataColumn<ListedMember> & { sort?: MemberSort }

function columnsFor({ campaign, former, opens }: Pick<Props, 'campaign' | 'former' | 'opens'>): Column[] {
  return [
    {
      name: 'MP',
      heads: true,
      sort: 'name',
      cell: ({ member, seat }) => (
        <>
          {member ? <MemberLink member={member} /> : 'Vacant'}
          <span className="block font-normal text-sm sm:hidden">
            {seat && <SeatLink seat={seat} inText />}
            {member && `, ${member.party}`}
          </span>
        </>
      ),
    },
    { name: 'Seat', sort: 'seat', wideOnly: true, cell: ({ seat }) => seat && <SeatLink seat={seat} /> },
    {
      name: 'Party',
      sort: 'party',
      wideOnly: true,
      cell: ({ member }) => member && <PartyDot party={member.party} colour={member.partyColour} />,
    },
    {
      name: 'Stance',
      wideOnly: true,
      optional: 'shown',
      cell: ({ stances }) => stances.map((stance) => stanceWords[stance].name).join(', ') || '–',
    },
    {
      name: 'Promises',
      wideOnly: true,
      optional: 'shown',
      cell: ({ promises }) => promises.map((state) => promiseWords[state].name).join(', ') || '–',
    },
    {
      name: 'Letters',
      sort: 'letters',
      numeric: true,
      cell: ({ member, letters }) =>
        member && (
          <span className="whitespace-nowrap">
            <CountLink
              href={opens.letters && lettersAt({ show: 'delivered', campaign, member: member.id })}
              of={`letters to ${member.name}`}
              count={letters}
            />
          </span>
        ),
    },
    {
      name: 'Answers',
      sort: 'answers',
      numeric: true,
      cell: ({ member, answers }) =>
        member && (
          <span className="whitespace-nowrap">
            <CountLink
              href={opens.answers && answersAt({ campaign, member: member.id })}
              of={`answers of ${member.name}`}
              count={answers}
            />
          </span>
        ),
    },
    former
      ? { name: 'Left', sort: 'left', wideOnly: true, cell: ({ leftOn }) => leftOn && dayIn('en', leftOn) }
      : {
          name: 'Majority',
          sort: 'majority',
          numeric: true,
          wideOnly: true,
          optional: 'shown',
          cell: ({ majority }) => (majority === null ? '–' : figures(majority)),
        },
  ]
}
