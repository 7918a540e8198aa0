import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { HoldingPen } from '#components/replies/holding-pen.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { database } from '#lib/platform/database.ts'
import { holdingPen } from '#lib/replies/holding-pen-data.ts'
import { holdingPenQuery } from '#lib/replies/queries.ts'
import { heldDoneInAddress, holdingPenInput } from '#lib/replies/schema.ts'
import { requirePerson } from '../../require-person.ts'

export const metadata: Metadata = { title: 'Holding pen' }

export default async function HoldingPenPage({ searchParams }: PageProps<'/holding-pen'>) {
  const asked = await searchParams
  const input = holdingPenInput.parse(asked)
  const path = `/holding-pen?show=${input.show}`
  const { person, refusal } = await requirePerson({ path, action: 'holding.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  return (
    <Hydrated query={holdingPenQuery(input)} data={await holdingPen(database(), input)}>
      <Heading>Holding pen</Heading>
      <HoldingPen
        key={`${input.show} ${input.after ?? ''}`}
        {...input}
        mayPlace={mayPerson(person, 'holding.place')}
        done={heldDoneInAddress.safeParse(asked).data ?? null}
      />
    </Hydrated>
  )
}
