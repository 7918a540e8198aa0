import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { CoalitionForm } from '#components/coalition/coalition-form.tsx'
import { DetailsMissing } from '#components/coalition/details-missing.tsx'
import { FootLinks } from '#components/coalition/foot-links.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { coalitionDetails } from '#lib/coalition/coalition-details.ts'
import { coalitionValues } from '#lib/coalition/coalition-form.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Who we are' }

export default async function CoalitionPage({ searchParams }: PageProps<'/desk/coalition'>) {
  const { refusal } = await requirePerson({ path: '/desk/coalition', action: 'coalition.edit' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const details = await coalitionDetails(database())
  return (
    <div className="flow max-w-[46rem]">
      <Heading>Who we are</Heading>
      <Lead>Every public page and every mail to a supporter says this of the coalition.</Lead>
      <DoneNotice
        done={(await searchParams).done}
        sentences={{ saved: 'Saved. The public pages say it now.' }}
      />
      <DetailsMissing missing={details.missing} />
      <CoalitionForm saved={coalitionValues(details)} />
      <p className="font-semibold">See it as the public does:</p>
      <FootLinks language="en" />
    </div>
  )
}
