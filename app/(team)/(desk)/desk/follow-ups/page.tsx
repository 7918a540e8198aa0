import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { CalendarCard } from '#components/casework/calendar-card.tsx'
import { FollowUpDone } from '#components/casework/follow-up-done.tsx'
import { FollowUpForm } from '#components/casework/follow-up-form.tsx'
import { FollowUpList } from '#components/casework/follow-up-list.tsx'
import { ListTabs } from '#components/casework/list-tabs.tsx'
import { NarrowedLine } from '#components/casework/narrowed-line.tsx'
import { ReadAgain } from '#components/casework/read-again.tsx'
import { followUpShowWords } from '#components/casework/show-words.ts'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { campaignsFor } from '#lib/accounts/permissions.ts'
import { calendarAddressOf } from '#lib/casework/calendar-data.ts'
import { dueDays } from '#lib/casework/due-days.ts'
import { followUpList, showsFor } from '#lib/casework/follow-up-list.ts'
import { followUpListInput, inAddress } from '#lib/casework/list-schema.ts'
import { ownersFor } from '#lib/casework/owners.ts'
import { movesFor } from '#lib/casework/who-sees.ts'
import { database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'

export const metadata: Metadata = { title: 'Follow-ups' }

/** `?show=` names the list; `?done=` and `?of=` say what was just done, and with which. */
export default async function FollowUpsPage({ searchParams }: PageProps<'/desk/follow-ups'>) {
  const asked = await searchParams
  const input = followUpListInput.parse(asked)
  const { person, refusal } = await requirePerson({ path: '/desk/follow-ups', action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const [db, now] = [database(), new Date()]
  const shows = showsFor(person)
  const show = shows.includes(input.show) ? input.show : 'ours'
  const [list, owners, address] = await Promise.all([
    followUpList(db, { ...input, show, person, now }),
    ownersFor(db, { person, action: 'follow_up.write', now }),
    calendarAddressOf(db, person.id),
  ])
  if (!list) notFound()
  const { items, counts, of, next } = list
  const [keep, today] = [inAddress(input), londonDay(now)]
  const back = `/desk/follow-ups?${new URLSearchParams({ ...keep, show })}`
  const { empty } = followUpShowWords[show]
  return (
    <div className="flow">
      <Heading>Follow-ups</Heading>
      <Lead>What is to be done about answers, promises and MPs: by whom, and by when.</Lead>
      <FollowUpDone done={asked.done} of={asked.of} personId={person.id} back={back} />
      <ListTabs
        label="Lists of follow-ups"
        page="/desk/follow-ups"
        tabs={shows.map((each) => ({
          show: each,
          name: followUpShowWords[each].name,
          count: counts[each],
        }))}
        chosen={show}
        keep={keep}
      />
      <NarrowedLine of={of} page="/desk/follow-ups" show={show} />
      {items.length === 0 ? (
        <EmptyState title={empty.title}>
          <p>{empty.text}</p>
        </EmptyState>
      ) : (
        <div className="rounded-xl border border-line bg-surface px-4">
          <FollowUpList
            followUps={items}
            personId={person.id}
            moves={movesFor(person)}
            answersOf={campaignsFor(person, 'reply.read')}
            {...{ back, today }}
            ownPage
          />
        </div>
      )}
      <PagesNav page="/desk/follow-ups" of={{ ...keep, show }} after={input.after} next={next} />
      {owners.length > 0 && (
        <Disclosure key={items.length} look="secondary" summary="Write a follow-up">
          <div className="mt-3 max-w-[46rem]">
            <FollowUpForm about={{ back }} days={dueDays(today)} owners={owners} leads />
          </div>
        </Disclosure>
      )}
      <CalendarCard address={address} justMade={asked.done === 'calendar'} />
      <ReadAgain topics={['follow-ups']} />
    </div>
  )
}
