import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { ActivityFilter } from '#components/teamwork/activity-filter.tsx'
import { ActivityList } from '#components/teamwork/activity-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { database } from '#lib/platform/database.ts'
import { activityChoices } from '#lib/teamwork/activity-choices.ts'
import { activityPage } from '#lib/teamwork/activity-data.ts'
import { activityInput } from '#lib/teamwork/schema.ts'

export const metadata: Metadata = { title: 'Activity' }

/** What people did, as sentences; `?find=`, `kind`, `campaign`, `person` and `day` narrow it down. */
export default async function Page({ searchParams }: PageProps<'/desk/activity'>) {
  const given = await searchParams
  // A field of the form that was left empty stands for all.
  const input = activityInput.parse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  )
  const { person, refusal } = await requirePerson({ path: '/desk/activity', action: 'dashboard.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const now = new Date()
  const db = database()
  const [page, choices] = await Promise.all([
    activityPage(db, { person, input }),
    activityChoices(db, { person, now }),
  ])
  const { after, ...of } = input
  const kept = Object.fromEntries(
    Object.entries(of).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return (
    <div className="flow max-w-[64rem]">
      <Heading>Activity</Heading>
      <Lead>
        What people did here, the newest first. You see what your role may see, and never who wrote a letter.
      </Lead>
      <ActivityFilter input={input} choices={choices} found={page.found} />
      {page.items.length === 0 ? (
        <EmptyState title={Object.keys(kept).length > 0 ? 'Nothing fits' : 'Nothing has happened yet'}>
          <p>
            {Object.keys(kept).length > 0
              ? 'Nothing that you may see fits what you chose. Leave something out, or look for a part of the name.'
              : 'When somebody writes down what an MP said, marks an answer, changes a campaign or invites a colleague, it stands here in a sentence.'}
          </p>
        </EmptyState>
      ) : (
        <ActivityList items={page.items} />
      )}
      <PagesNav page="/desk/activity" of={kept} after={after} next={page.next} />
    </div>
  )
}
