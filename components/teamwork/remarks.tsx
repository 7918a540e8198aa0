import { Hydrated } from '#components/providers/hydrated.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import { database } from '#lib/platform/database.ts'
import { remarkFormFor, remarksOf } from '#lib/teamwork/data.ts'
import { remarksQuery } from '#lib/teamwork/queries.ts'
import type { RemarkSubject } from '#lib/teamwork/schema.ts'
import { RemarkForm } from './remark-form.tsx'
import { RemarkList } from './remark-list.tsx'

type Props = { subject: RemarkSubject; person: Person }

/** What colleagues say to each other beside an answer, a member, a promise or a follow-up; nothing for who does not see it. */
export async function Remarks({ subject, person }: Props) {
  const asked = { subject, person, now: new Date() }
  const db = database()
  const [remarks, form] = await Promise.all([remarksOf(db, asked), remarkFormFor(db, asked)])
  if (!remarks) return null
  return (
    <SectionCard id="remarks" title="Remarks">
      <Hydrated query={remarksQuery(subject)} data={remarks}>
        <RemarkList subject={subject} mayWrite={form !== null} />
        {form && <RemarkForm subject={subject} {...form} />}
      </Hydrated>
    </SectionCard>
  )
}
