import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { FollowUpList } from '#components/casework/follow-up-list.tsx'
import { Remarks } from '#components/teamwork/remarks.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { campaignsFor } from '#lib/accounts/permissions.ts'
import { followUpPage } from '#lib/casework/follow-up-page.ts'
import { movesFor } from '#lib/casework/who-sees.ts'
import { database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'

export const metadata: Metadata = { title: 'A follow-up' }

/** One task, and what colleagues say about it. */
export default async function Page({ params }: PageProps<'/desk/follow-ups/[id]'>) {
  const { id } = await params
  const back = `/desk/follow-ups/${id}`
  const { person, refusal } = await requirePerson({ path: back, action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const task = await followUpPage(database(), { id, person })
  if (!task) notFound()
  return (
    <div className="flow max-w-[56rem]">
      <Heading>A follow-up</Heading>
      <Card>
        <FollowUpList
          followUps={[task]}
          personId={person.id}
          moves={movesFor(person)}
          answersOf={campaignsFor(person, 'reply.read')}
          back={back}
          today={londonDay(new Date())}
        />
      </Card>
      <Remarks subject={{ kind: 'follow_up', id }} person={person} />
      <p>
        <ButtonLink href="/desk/follow-ups" look="secondary">
          All follow-ups
        </ButtonLink>
      </p>
    </div>
  )
}
