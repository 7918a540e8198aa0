import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { SeatPage } from '#components/members/seat-page.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { seatFacts } from '#lib/members/seat-facts.ts'
import { seatLetters } from '#lib/members/seat-letters.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'A seat' }

export default async function DeskSeatPage({ params }: PageProps<'/desk/seats/[gssCode]'>) {
  const { gssCode } = await params
  const { person, refusal } = await requirePerson({ path: `/desk/seats/${gssCode}`, action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const exact = mayPerson(person, 'dashboard.read_exact')
  const [seat, campaigns] = await Promise.all([
    seatFacts(database(), { gssCode, now: new Date() }),
    seatLetters(database(), { gssCode, exact }),
  ])
  if (!seat) notFound()
  return <SeatPage seat={seat} campaigns={campaigns} exact={exact} />
}
