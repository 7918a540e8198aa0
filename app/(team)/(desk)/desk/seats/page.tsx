import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { FoundSeatList } from '#components/members/found-seat-list.tsx'
import { seatAt } from '#components/members/seat-link.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { findSeats } from '#lib/members/find-seats.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Find a seat' }

/** `?find=` a seat's name or a postcode; where there is but one, straight on to it. */
export default async function SeatsPage({ searchParams }: PageProps<'/desk/seats'>) {
  const { find: typed } = await searchParams
  const { refusal } = await requirePerson({ path: '/desk/seats', action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const find = typeof typed === 'string' ? typed.trim().slice(0, 200) : ''
  const found = find ? await findSeats(database(), { find, now: new Date() }) : null
  const [only, ...others] = found?.seats ?? []
  if (only && others.length === 0) redirect(seatAt(only.gssCode))
  return (
    <div className="flow">
      <Heading>Find a seat</Heading>
      <Lead>By its name, or by a postcode in it.</Lead>
      <form action="/desk/seats" className="flex max-w-[36rem] flex-wrap items-end gap-3">
        <div className="min-w-[14rem] flex-1">
          <Field
            name="find"
            type="search"
            label="Name of the seat, or a postcode"
            hint="Such as “Ynys Môn” or “SW1A 1AA”."
            defaultValue={find}
            autoComplete="off"
          />
        </div>
        <Button>Find</Button>
      </form>
      {found && <FoundSeatList found={found} />}
      <MembersAsOf language="en" />
    </div>
  )
}
