import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { HoldingPen } from '#components/replies/holding-pen.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { database } from '#lib/platform/database.ts'
import { holdingPen } from '#lib/replies/holding-pen-data.ts'
import { holdingPenQuery } from '#lib/replies/queries.ts'
import { holdingPenInput } from '#lib/replies/schema.ts'
import { requirePerson } from '../../require-person.ts'

export const metadata: Metadata = { title: 'Holding pen' }

export default async function HoldingPenPage({ searchParams }: PageProps<'/holding-pen'>) {
  const input = holdingPenInput.parse(await searchParams)
  const path = `/holding-pen?show=${input.show}`
  const { refusal } = await requirePerson({ path, action: 'holding.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  return (
    <Hydrated query={holdingPenQuery(input)} data={await holdingPen(database(), input)}>
      <Heading>Holding pen</Heading>
      <HoldingPen {...input} />
    </Hydrated>
  )
}
