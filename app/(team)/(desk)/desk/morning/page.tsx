import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { MorningBoard } from '#components/morning/morning-board.tsx'
import { DissolvedNotice } from '#components/parliament/dissolved-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { morningPage } from '#lib/dashboard/morning-data.ts'
import { dissolved } from '#lib/parliament/data.ts'
import { database } from '#lib/platform/database.ts'
import { longDay } from '#lib/words/dates.ts'

export const metadata: Metadata = { title: 'Morning' }

/** What a person begins their day with. */
export default async function Page() {
  const { person, refusal } = await requirePerson({ path: '/desk/morning', action: 'dashboard.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const now = new Date()
  const [morning, noMembers] = await Promise.all([
    morningPage(database(), { person, now }),
    dissolved(database(), now),
  ])
  return (
    <>
      <Heading>Morning</Heading>
      <p className="text-ink-soft">{longDay(now)}</p>
      {noMembers && <DissolvedNotice mayRecord={mayPerson(person, 'parliament.edit')} />}
      <MorningBoard morning={morning} now={now} />
    </>
  )
}
