import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { promiseDone } from '#components/casework/casework-done.ts'
import { PromiseView } from '#components/casework/promise-view.tsx'
import { ReadAgain } from '#components/casework/read-again.tsx'
import { Remarks } from '#components/teamwork/remarks.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { dueDays } from '#lib/casework/due-days.ts'
import { recordsToOffer } from '#lib/casework/known-records.ts'
import { ownersFor } from '#lib/casework/owners.ts'
import { promisePage } from '#lib/casework/promise-page.ts'
import { mayOpenAnswersOf, movesFor } from '#lib/casework/who-sees.ts'
import { database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'

export const metadata: Metadata = { title: 'A promise' }

/** `?done=` says what was just done. */
export default async function PromisePage({ params, searchParams }: PageProps<'/desk/promises/[id]'>) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const { person, refusal } = await requirePerson({ path: `/desk/promises/${id}`, action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const [db, now] = [database(), new Date()]
  const promise = await promisePage(db, { id, person })
  if (!promise) notFound()
  const [memberId, campaignId] = [promise.member.id, promise.campaign.id]
  const [offered, recordsFor, givesTo] = await Promise.all([
    recordsToOffer({ db, person, memberId, campaignId }),
    ownersFor(db, { person, action: 'member.record', now }),
    ownersFor(db, { person, action: 'follow_up.write', now }),
  ])
  const today = londonDay(now)
  return (
    <div className="flow">
      <Heading>{promise.what}</Heading>
      <DoneNotice done={done} sentences={promiseDone} />
      <PromiseView
        {...{ promise, today, offered, recordsFor, givesTo }}
        personId={person.id}
        days={dueDays(today)}
        ends={mayPerson(person, 'member.record', { organisationId: promise.organisationId })}
        moves={movesFor(person)}
        opensAnswers={mayOpenAnswersOf(person, campaignId)}
      />
      <ReadAgain topics={['promises', 'follow-ups']} />
      <Remarks subject={{ kind: 'promise', id: promise.id }} person={person} />
    </div>
  )
}
