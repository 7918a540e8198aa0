import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { AnswerWork } from '#components/replies/answer-work.tsx'
import { ReplyReader } from '#components/replies/reply-reader.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { mayAnywhere, mayPerson } from '#lib/accounts/permissions.ts'
import { database } from '#lib/platform/database.ts'
import { replyDetail, whoCanTake } from '#lib/replies/data.ts'
import { replyDetailQuery } from '#lib/replies/queries.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'
import { filterInAddress, replyFilter } from '#lib/replies/schema.ts'

export const metadata: Metadata = { title: 'An answer' }

const doneWords = {
  marked: 'The answer is marked.',
  'passed-on': 'A copy of the answer goes to its supporter.',
  'kept-back': 'The answer is kept back: its supporter gets no copy.',
  assigned: 'It is said whose work the answer is.',
}

/**
 * The address holds the list it was opened from, `?show=` and all else: next and previous go through that list. `?marked=` is
 * the answer before.
 */
export default async function ReplyPage({ params, searchParams }: PageProps<'/replies/[id]'>) {
  const { id } = await params
  const asked = await searchParams
  const filter = replyFilter.parse(asked)
  const marked = typeof asked.marked === 'string' ? asked.marked : null
  const path = `/replies/${id}?${filterInAddress(filter)}`
  const { person, refusal } = await requirePerson({ path, action: 'reply.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const detail = await replyDetail(database(), { id, filter, reader: readerOf(person) })
  if (!detail) notFound()
  const mayAssign = mayAnywhere(person, 'reply.assign')
  const colleagues = mayAssign ? await whoCanTake(database(), { replyId: id, now: new Date() }) : []
  return (
    <Hydrated query={replyDetailQuery({ id, filter })} data={detail}>
      <DoneNotice done={asked.done} sentences={doneWords} />
      <ReplyReader
        key={id}
        id={id}
        filter={filter}
        marked={marked}
        me={person.id}
        colleagues={colleagues}
        mayPlace={mayPerson(person, 'holding.place')}
      >
        <AnswerWork replyId={id} person={person} />
      </ReplyReader>
    </Hydrated>
  )
}
