import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { ReplyReader } from '#components/replies/reply-reader.tsx'
import { database } from '#lib/platform/database.ts'
import { replyDetail } from '#lib/replies/data.ts'
import { replyDetailQuery } from '#lib/replies/queries.ts'
import { replyListInput } from '#lib/replies/schema.ts'
import { requirePerson } from '../../../require-person.ts'

export const metadata: Metadata = { title: 'An answer' }

/** `?show=` names the list it was opened from: next and previous go through that list. */
export default async function ReplyPage({ params, searchParams }: PageProps<'/replies/[id]'>) {
  const { id } = await params
  const { show } = replyListInput.parse(await searchParams)
  const { refusal } = await requirePerson({ path: `/replies/${id}?show=${show}`, action: 'reply.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const detail = await replyDetail(database(), { id, show })
  if (!detail) notFound()
  return (
    <Hydrated query={replyDetailQuery({ id, show })} data={detail}>
      <ReplyReader key={id} id={id} show={show} />
    </Hydrated>
  )
}
