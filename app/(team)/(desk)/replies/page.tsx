import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { ReplyList } from '#components/replies/reply-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { database } from '#lib/platform/database.ts'
import { replyList } from '#lib/replies/data.ts'
import { replyListQuery } from '#lib/replies/queries.ts'
import { replyListInput } from '#lib/replies/schema.ts'
import { requirePerson } from '../../require-person.ts'

export const metadata: Metadata = { title: 'Answers' }

export default async function RepliesPage({ searchParams }: PageProps<'/replies'>) {
  const input = replyListInput.parse(await searchParams)
  const { refusal } = await requirePerson({ path: `/replies?show=${input.show}`, action: 'reply.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  return (
    <Hydrated query={replyListQuery(input)} data={await replyList(database(), input)}>
      <Heading>Answers</Heading>
      <ReplyList {...input} />
    </Hydrated>
  )
}
