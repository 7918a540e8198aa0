'use client'

import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import type { DashboardMember } from '#lib/dashboard/schema.ts'
import { matchesSearch } from '#lib/parliament/matches-search.ts'
import { countOf, formatCount } from '#lib/words/numbers.ts'
import { CountLink } from './count-link.tsx'
import { answersAt, lettersAt } from './list-addresses.ts'

const SHOWN_AT_FIRST = 25

type Props = {
  members: DashboardMember[]
  exact: boolean
  /** How fresh our knowledge of MPs is. */
  asOf: ReactNode
  campaign: string | null
  /** May open the lists that the numbers count. */
  opens: boolean
}

/** Every MP with a delivered letter, to be searched by name, party or seat. */
export function MembersTable({ members, exact, asOf, campaign, opens }: Props) {
  const [search, setSearch] = useState('')
  const [all, setAll] = useState(false)
  const wanted = useDeferredValue(search)
  const found = useMemo(
    () =>
      members.filter(({ name, party, seatName }) => matchesSearch(`${name} ${party} ${seatName}`, wanted)),
    [members, wanted],
  )
  const shown = all ? found : found.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="flow" aria-labelledby="mps">
      <Heading level={2} id="mps">
        MPs written to
      </Heading>
      {members.length === 0 ? (
        <p className="text-ink-soft">
          None yet. As soon as a letter is delivered, its MP is listed here with the seat and the answers.
        </p>
      ) : (
        <>
          {!exact && (
            <p className="text-ink-soft">
              Counts from 1 to 4 are not shown, and sometimes one more: a small number could point at a
              person.
            </p>
          )}
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
          {found.length > 0 && <Members rows={shown} campaign={campaign} opens={opens} />}
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

function Members({ rows, campaign, opens }: { rows: DashboardMember[] } & Pick<Props, 'campaign' | 'opens'>) {
  return (
    <Table
      caption="Each MP with seat, letters and answers"
      hideCaption
      rows={rows}
      rowKey={({ memberId, gssCode }) => `${memberId} ${gssCode}`}
      columns={[
        {
          name: 'MP',
          heads: true,
          cell: (member) => (
            <>
              {member.name}
              <span className="block font-normal text-sm sm:hidden">
                {member.seatName}
                <br />
                <Party {...member} />
              </span>
            </>
          ),
        },
        { name: 'Seat', wideOnly: true, cell: ({ seatName }) => seatName },
        { name: 'Party', wideOnly: true, cell: (member) => <Party {...member} /> },
        {
          name: 'Letters',
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

function Party({ party, partyColour }: DashboardMember) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-3 shrink-0">
        <circle cx="5" cy="5" r="4.5" fill={partyColour} className="stroke-line-strong" />
      </svg>
      {party}
    </span>
  )
}
