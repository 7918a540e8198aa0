import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { ReplyReader } from '#components/replies/reply-reader.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { database } from '#lib/platform/database.ts'
import { replyDetail } from '#lib/replies/data.ts'
import { replyDetailQuery } from '#lib/replies/queries.ts'
import { replyListInput } from '#lib/replies/schema.ts'

export const metadata: Metadata = { title: 'An answer' }

const doneWords = {
  marked: 'The answer is marked.',
  'passed-on': 'A copy of the answer goes to its supporter.',
  'kept-back': 'The answer is kept back: its supporter gets no copy.',
}

/** `?show=` names the list it was opened from: next and previous go through that list. `?marked=` is the answer before. */
export default async function ReplyPage({ params, searchParams }: PageProps<'/replies/[id]'>) {
  const { id } = await params
  const asked = await searchParams
  const { show } = replyListInput.parse(asked)
  const marked = typeof asked.marked === 'string' ? asked.marked : null
  const { refusal } = await requirePerson({ path: `/replies/${id}?show=${show}`, action: 'reply.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const detail = await replyDetail(database(), { id, show })
  if (!detail) notFound()
  return (
    <Hydrated query={replyDetailQuery({ id, show })} data={detail}>
      <DoneNotice done={asked.done} sentences={doneWords} />
      <ReplyReader key={id} id={id} show={show} marked={marked} />
    </Hydrated>
  )
}
