import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import { campaignsFor } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { database } from '#lib/platform/database.ts'
import { stackSizes } from '#lib/replies/stack-data.ts'

/** On an answer's page: that others are nearly the same, and the way to all of them; nothing where it stands alone. */
export async function StackNote({ replyId, person }: { replyId: string; person: Person }) {
  const mayRead = campaignsFor(person, 'reply.read')
  const stack = (await stackSizes(database(), { ids: [replyId], mayRead })).get(replyId)
  if (!stack) return null
  const others = stack.size - 1
  return (
    <Notice title={others === 1 ? 'One other is nearly the same' : `${others} others are nearly the same`}>
      <p>
        <Link href={`/replies/stacks?stack=${stack.stackId}`}>Read and mark them together</Link>
      </p>
    </Notice>
  )
}
