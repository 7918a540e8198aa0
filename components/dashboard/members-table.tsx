'use client'

import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { MemberLink } from '#components/members/member-link.tsx'
import { PartyDot } from '#components/members/party-dot.tsx'
import { SeatLink } from '#components/members/seat-link.tsx'
import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { type Sort, sortedRows } from '#components/ui/data-table-sort.ts'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { DashboardMember } from '#lib/dashboard/schema.ts'
import { matchesSearch } from '#lib/parliament/matches-search.ts'
import { countOf, formatCount } from '#lib/words/numbers.ts'
import { CountLink } from './count-link.tsx'
import { answersAt, lettersAt } from './list-addresses.ts'
import { membersSortBy } from './members-sort.ts'

const SHOWN_AT_FIRST = 25

type Props = {
  members: DashboardMember[]
  exact: boolean
  /** How fresh our knowledge of MPs is. */
  asOf: ReactNode
  campaign: string | null
  /** May open the lists that the numbers count. */
  opens: boolean
  sort: Sort
  /** The columns that the reader chose; null where they did not. */
  columns: readonly string[] | null
}

/** Every MP with a delivered letter, to be searched by name, party or seat. */
export function MembersTable({ members, exact, asOf, campaign, opens, sort, columns }: Props) {
  const [search, setSearch] = useState('')
  const [all, setAll] = useState(false)
  const wanted = useDeferredValue(search)
  const found = useMemo(
    () =>
      sortedRows(
        members.filter(({ name, party, seatName }) => matchesSearch(`${name} ${party} ${seatName}`, wanted)),
        sort,
        membersSortBy[sort.key] ?? (() => null),
      ),
    [members, wanted, sort],
  )
  const shown = all ? found : found.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="flow" aria-labelledby="mps">
      <Heading level={2} id="mps">
        MPs written to
      </Heading>
      {members.length === 0 ? (
        <p className="text-ink-soft">
          {exact
            ? 'None yet. As soon as a letter is delivered, its MP is listed here with the seat and the answers.'
            : 'None yet. As soon as five letters reach an MP, they are listed here with the seat and the answers.'}
        </p>
      ) : (
        <>
          {!exact && <p className="text-ink-soft">MPs with fewer than five letters are not listed here.</p>}
          <div className="max-w-[26rem]">
            <Field
              name="find-member"
              label="Find an MP, a party or a seat"
              type="search"
              value={search}
              onChange={setSearch}
              hint="Accents do not matter."
            />
          </div>
          <p role="status">
            {wanted
              ? `${countOf(found.length, 'MP')} of ${formatCount(members.length)} found.`
              : countOf(members.length, 'MP')}
          </p>
          {found.length > 0 && <Members rows={shown} {...{ campaign, opens, sort, columns }} />}
          {asOf}
          {found.length > shown.length && (
            <Button type="button" look="secondary" onClick={() => setAll(true)}>
              Show all {formatCount(found.length)}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

type MembersProps = { rows: DashboardMember[] } & Pick<Props, 'campaign' | 'opens' | 'sort' | 'columns'>

function Members({ rows, campaign, opens, sort, columns }: MembersProps) {
  return (
    <DataTable
      caption="Each MP with seat, letters and answers"
      hideCaption
      page="/dashboard"
      of={{ campaign: campaign ?? 'all' }}
      sort={sort}
      chosen={columns}
      rows={rows}
      rowKey={({ memberId, gssCode }) => `${memberId} ${gssCode}`}
      columns={[
        {
          name: 'MP',
          sort: 'name',
          heads: true,
          cell: ({ memberId, name, invented }) => <MemberLink member={{ id: memberId, name, invented }} />,
        },
        {
          name: 'Seat',
          sort: 'seat',
          optional: 'shown',
          cell: ({ gssCode, seatName }) => <SeatLink seat={{ gssCode, name: seatName }} />,
        },
        {
          name: 'Party',
          sort: 'party',
          optional: 'shown',
          cell: ({ party, partyColour }) => <PartyDot party={party} colour={partyColour} />,
        },
        {
          name: 'Letters',
          sort: 'letters',
          numeric: true,
          cell: ({ memberId, name, letters }) => (
            <CountLink
              href={opens && lettersAt({ show: 'delivered', campaign, member: memberId })}
              of={`letters to ${name}`}
              count={letters}
            />
          ),
        },
        {
          name: 'Answers',
          sort: 'answers',
          numeric: true,
          cell: ({ memberId, name, answers }) => (
            <CountLink
              href={opens && answersAt({ campaign, member: memberId })}
              of={`answers of ${name}`}
              count={answers}
            />
          ),
        },
      ]}
    />
  )
}
