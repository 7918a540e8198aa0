import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { MemberFilterForm } from '#components/members/member-filter-form.tsx'
import { MemberList } from '#components/members/member-list.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { readSort, sortedRows } from '#components/ui/data-table-sort.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { readColumns } from '#components/workbench/columns.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { membersToList } from '#lib/dashboard/member-list-data.ts'
import { memberListInput, memberListPage, memberSorts, membersNamed } from '#lib/members/member-list.ts'
import { database } from '#lib/platform/database.ts'
import { readFilter, writtenOut } from '#lib/segments/filter.ts'
import { countOf } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'MPs' }

/**
 * Every MP: `?find=` a name or seat, the filter of segments (`lib/segments/filter.ts`), `?sort=`, `?after=` for the next page,
 * `?who=former` for those who hold no seat any more.
 */
export default async function MembersPage({ searchParams }: PageProps<'/desk/members'>) {
  const [address, cookie] = await Promise.all([searchParams, cookies()])
  const { person, refusal } = await requirePerson({ path: '/desk/members', action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const input = memberListInput.parse(address)
  const filter = readFilter(address)
  const exact = mayPerson(person, 'dashboard.read_exact')
  const [rows, campaigns] = await Promise.all([
    membersToList(database(), { filter, who: input.who, exact, now: new Date() }),
    database().campaign.findMany({ orderBy: { createdAt: 'desc' }, select: { slug: true, title: true } }),
  ])
  if (!rows) notFound()
  const former = input.who === 'former'
  const sort = readSort(address.sort, { keys, usual: { key: 'name', descending: false } })
  const found = sortedRows(membersNamed(rows, input.find), sort, sortedBy(sort.key))
  const page = memberListPage(found, input.after)
  const of = {
    ...(former ? { who: 'former' } : writtenOut(filter)),
    ...(input.find && { find: input.find }),
  }
  return (
    <div className="flow">
      <Heading>{former ? 'Former MPs' : 'MPs'}</Heading>
      <Lead>
        {former
          ? 'They hold no seat now. What was written down about them stays on their pages.'
          : 'Each has a page: what they were asked, what they said, who here knows them.'}
      </Lead>
      <MembersAsOf language="en" />
      <MemberFilterForm
        input={input}
        filter={filter}
        campaigns={campaigns}
        sort={typeof address.sort === 'string' ? address.sort : ''}
      />
      <p role="status">
        {countOf(found.length, 'MP')}
        {page.next || input.after ? `; ${page.items.length} on this page` : ''}.
        {!exact && ' Counts of letters and answers are told in fives.'}
      </p>
      {page.items.length === 0 ? (
        <EmptyState
          title={former ? 'No former MP is found' : 'No MP is found'}
          action={<ButtonLink href="/desk/members">See all MPs</ButtonLink>}
        >
          <p>
            {former
              ? 'Whoever gives up a seat is listed here, with all that is known of them.'
              : 'Nobody fits all that is asked for. Leave something out, or see all.'}
          </p>
        </EmptyState>
      ) : (
        <MemberList
          rows={page.items}
          campaign={filter.campaign ?? null}
          sort={sort}
          of={of}
          after={input.after}
          next={page.next}
          former={former}
          opens={{ letters: mayPerson(person, 'letter.read'), answers: mayPerson(person, 'reply.read') }}
          chosen={readColumns(cookie)}
        />
      )}
    </div>
  )
}

const keys = Object.keys(memberSorts)
const sortedBy = (key: string) =>
  Object.entries(memberSorts).find(([name]) => name === key)?.[1] ?? memberSorts.name
