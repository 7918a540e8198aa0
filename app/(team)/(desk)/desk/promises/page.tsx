import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { ListTabs } from '#components/casework/list-tabs.tsx'
import { NarrowedLine } from '#components/casework/narrowed-line.tsx'
import { PromiseTable } from '#components/casework/promise-table.tsx'
import { ReadAgain } from '#components/casework/read-again.tsx'
import { promiseShowWords } from '#components/casework/show-words.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { inAddress, promiseListInput, promiseShows } from '#lib/casework/list-schema.ts'
import { promiseList } from '#lib/casework/promise-list.ts'
import { database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'

export const metadata: Metadata = { title: 'Promises' }

/** `?show=` names the list; `?campaign=`, `?member=` and `?organisation=` narrow it. */
export default async function PromisesPage({ searchParams }: PageProps<'/desk/promises'>) {
  const input = promiseListInput.parse(await searchParams)
  const { refusal } = await requirePerson({ path: '/desk/promises', action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const now = new Date()
  const list = await promiseList(database(), { ...input, now })
  if (!list) notFound()
  const { items, counts, of, next } = list
  const keep = inAddress(input)
  const { name, empty } = promiseShowWords[input.show]
  return (
    <div className="flow">
      <Heading>Promises</Heading>
      <Lead>What MPs said they would do. Each is open until a record shows how it ended.</Lead>
      <ListTabs
        label="Lists of promises"
        page="/desk/promises"
        tabs={promiseShows.map((show) => ({ show, name: promiseShowWords[show].name, count: counts[show] }))}
        chosen={input.show}
        keep={keep}
      />
      <NarrowedLine of={of} page="/desk/promises" show={input.show} />
      {items.length === 0 ? (
        <EmptyState title={empty.title}>
          <p>{empty.text}</p>
        </EmptyState>
      ) : (
        <PromiseTable promises={items} today={londonDay(now)} caption={`Promises: ${name}`} />
      )}
      <PagesNav page="/desk/promises" of={{ ...keep, show: input.show }} after={input.after} next={next} />
      <ReadAgain topics={['promises']} />
    </div>
  )
}
