import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { MemberForm } from '#components/parliament/member-form.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { sittingMembers } from '#lib/parliament/find-members.ts'
import { heldWhen } from '#lib/parliament/incumbency-words.ts'
import { memberValues } from '#lib/parliament/member-values.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Parliament: an MP' }

export default async function MemberPage({ params }: PageProps<'/desk/parliament/[id]'>) {
  const { id: asked } = await params
  const id = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
  const { refusal } = await requirePerson({ path: `/desk/parliament/${id}`, action: 'parliament.edit' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const member = await database().member.findUnique({
    where: { id },
    include: { incumbencies: { orderBy: { startedOn: 'desc' }, include: { seat: true } } },
  })
  if (!member) notFound()
  const sitting = (await sittingMembers(database(), new Date())).find((each) => each.id === id)
  return (
    <div className="flow max-w-[46rem]">
      <p>
        <Link href="/desk/parliament" prefetch={false} className="inline-flex min-h-11 items-center">
          All MPs
        </Link>
      </p>
      <Heading>{member.name}</Heading>
      <Lead>
        {sitting ? `${member.party}, MP for ${sitting.seatName}` : `${member.party}. Holds no seat.`}
      </Lead>
      <ul className="list-disc pl-6 text-ink-soft">
        {member.incumbencies.map((held) => (
          <li key={held.id}>
            {held.seat.name}, {held.party}: {heldWhen(held)}
          </li>
        ))}
      </ul>
      <MembersAsOf language="en" />
      {member.emailSuspect && (
        <Notice kind="warning" title="The address is in doubt">
          <p>Mail to it came back, so letters wait. Give the right address, and they leave.</p>
        </Notice>
      )}
      <MemberForm action={`/api/parliament/members/${id}`} saved={memberValues(member)} />
    </div>
  )
}
