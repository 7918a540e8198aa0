import type { Transaction } from '#lib/platform/database.ts'
import { findMentions } from './find-mentions.ts'

/** Notes whom a text names, of those who may read it; whoever was named before and is no longer is let go. */
export async function nameIn(
  tx: Transaction,
  {
    remarkId,
    text,
    readers,
    authorId,
    now,
  }: {
    remarkId: string
    text: string
    readers: readonly { id: string; name: string }[]
    authorId: string
    now: Date
  },
): Promise<void> {
  const named = findMentions(text, readers).filter(({ id }) => id !== authorId)
  const ids = named.map(({ id }) => id)
  await tx.remarkMention.deleteMany({ where: { remarkId, userId: { notIn: ids } } })
  await tx.remarkMention.createMany({
    data: ids.map((userId) => ({ remarkId, userId, namedAt: now })),
    skipDuplicates: true,
  })
}
