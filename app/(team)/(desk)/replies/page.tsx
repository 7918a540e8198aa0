import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { ReplyList } from '#components/replies/reply-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { database } from '#lib/platform/database.ts'
import { queueChoices, replyList } from '#lib/replies/data.ts'
import { replyListQuery } from '#lib/replies/queries.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'
import { filterInAddress, replyListInput } from '#lib/replies/schema.ts'
import { requirePerson } from '../../require-person.ts'

export const metadata: Metadata = { title: 'Answers' }

/** Which answers are listed stands in the address: `?show=unread&campaign=…&party=…&whose=mine&words=…`, all of it at once. */
export default async function RepliesPage({ searchParams }: PageProps<'/replies'>) {
  const input = replyListInput.parse(await searchParams)
  const { limit: _, after: __, ...filter } = input
  const path = `/replies?${filterInAddress(filter)}`
  const { person, refusal } = await requirePerson({ path, action: 'reply.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const reader = readerOf(person)
  const [list, choices] = await Promise.all([
    replyList(database(), input, reader),
    queueChoices(database(), reader),
  ])
  return (
    <Hydrated query={replyListQuery(input)} data={list}>
      <Heading>Answers</Heading>
      <ReplyList input={input} choices={choices} me={person.id} />
    </Hydrated>
  )
}
