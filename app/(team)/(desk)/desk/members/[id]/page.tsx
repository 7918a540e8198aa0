import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { MemberPromises } from '#components/casework/member-promises.tsx'
import { MemberStances } from '#components/casework/member-stances.tsx'
import { MemberTasks } from '#components/casework/member-tasks.tsx'
import { MemberPage } from '#components/members/member-page.tsx'
import { MemberAnswers } from '#components/replies/shared/member-answers.tsx'
import { Remarks } from '#components/teamwork/remarks.tsx'
import { WatchButton } from '#components/teamwork/watch-button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { memberView } from '#lib/members/member-view.ts'
import { database } from '#lib/platform/database.ts'
import { rowNumber } from '#lib/platform/row-number.ts'

export const metadata: Metadata = { title: 'An MP' }

/** `?edit=` opens the form about one meeting or note; `?done=` says what was just done. */
export default async function DeskMemberPage({ params, searchParams }: PageProps<'/desk/members/[id]'>) {
  const [{ id }, { edit, done }] = await Promise.all([params, searchParams])
  const { person, refusal } = await requirePerson({ path: `/desk/members/${id}`, action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const memberId = rowNumber.safeParse(id).data
  const view = memberId ? await memberView(database(), { memberId, person, now: new Date() }) : null
  if (!view) notFound()
  const of = { memberId: view.member.id, person }
  return (
    <MemberPage
      view={view}
      person={person}
      edit={typeof edit === 'string' ? edit : ''}
      done={done}
      parts={{
        watch: <WatchButton {...of} name={view.member.name} />,
        records: (
          <>
            <MemberStances {...of} />
            <MemberPromises {...of} />
            <MemberTasks {...of} />
            <SectionCard id="shared-answers" title="What their office wrote">
              <MemberAnswers {...of} />
            </SectionCard>
          </>
        ),
        remarks: <Remarks subject={{ kind: 'member', id: view.member.id }} person={person} />,
      }}
    />
  )
}
