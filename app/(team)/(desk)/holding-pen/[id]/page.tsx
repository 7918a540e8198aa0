import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { HeldMessage } from '#components/replies/held-message.tsx'
import { database } from '#lib/platform/database.ts'
import { heldDetail } from '#lib/replies/holding-pen-data.ts'
import { heldDetailQuery } from '#lib/replies/queries.ts'
import { requirePerson } from '../../../require-person.ts'

export const metadata: Metadata = { title: 'A message to place' }

export default async function HeldMessagePage({ params }: PageProps<'/holding-pen/[id]'>) {
  const { id } = await params
  const { refusal } = await requirePerson({ path: `/holding-pen/${id}`, action: 'holding.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const detail = await heldDetail(database(), id)
  if (!detail) notFound()
  return (
    <Hydrated query={heldDetailQuery(id)} data={detail}>
      <HeldMessage key={id} id={id} />
    </Hydrated>
  )
}
