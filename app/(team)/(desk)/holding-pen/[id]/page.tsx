import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { HeldMessage } from '#components/replies/held-message.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { database } from '#lib/platform/database.ts'
import { heldDetail } from '#lib/replies/holding-pen-data.ts'
import { heldDetailQuery } from '#lib/replies/queries.ts'

export const metadata: Metadata = { title: 'A message to place' }

const doneWords = {
  placed: 'The message is placed: it is an answer to its letter now.',
  'set-aside': 'The message is set aside. It is kept, and can still be placed.',
}

export default async function HeldMessagePage({ params, searchParams }: PageProps<'/holding-pen/[id]'>) {
  const { id } = await params
  const { refusal } = await requirePerson({ path: `/holding-pen/${id}`, action: 'holding.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const detail = await heldDetail(database(), id)
  if (!detail) notFound()
  return (
    <Hydrated query={heldDetailQuery(id)} data={detail}>
      <DoneNotice done={(await searchParams).done} sentences={doneWords} />
      <HeldMessage key={id} id={id} />
    </Hydrated>
  )
}
