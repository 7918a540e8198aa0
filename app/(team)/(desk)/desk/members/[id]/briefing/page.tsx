import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { PrintButton } from '#components/journey/print-button.tsx'
import { BriefingSheet } from '#components/members/briefing-sheet.tsx'
import { memberAt } from '#components/members/member-link.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { buttonLook } from '#components/ui/button-look.ts'
import { briefing } from '#lib/members/briefing.ts'
import { readingFor } from '#lib/members/recording-for.ts'
import { database } from '#lib/platform/database.ts'
import { rowNumber } from '#lib/platform/row-number.ts'

export const metadata: Metadata = { title: 'Briefing' }

/** One page for a meeting with an MP; `?campaign=` says about what. */
export default async function BriefingPage({
  params,
  searchParams,
}: PageProps<'/desk/members/[id]/briefing'>) {
  const [{ id }, { campaign }] = await Promise.all([params, searchParams])
  const path = `/desk/members/${id}/briefing`
  const { person, refusal } = await requirePerson({ path, action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const memberId = rowNumber.safeParse(id).data ?? 0
  const slug = typeof campaign === 'string' ? campaign : undefined
  const made = await briefing(database(), {
    memberId,
    campaign: slug,
    organisationIds: readingFor(person),
    now: new Date(),
  })
  if (!made) notFound()
  const about = made.campaign ? `?${new URLSearchParams({ campaign: made.campaign.slug })}` : ''
  return (
    <div className="flow max-w-[52rem]">
      <BriefingSheet briefing={made} />
      <p className="no-print flex flex-wrap gap-3">
        <PrintButton>Print it</PrintButton>
        <a href={`/api/members/${memberId}/briefing${about}`} className={buttonLook('secondary')}>
          Save as PDF
        </a>
        <ButtonLink href={memberAt(memberId)} look="quiet">
          Back to {made.name}
        </ButtonLink>
      </p>
    </div>
  )
}
