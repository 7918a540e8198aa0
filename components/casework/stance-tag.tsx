import { Tag } from '#components/ui/tag.tsx'
import { stanceWords } from '#lib/casework/casework-words.ts'
import type { StanceKind } from '#lib/platform/generated/prisma/enums.ts'

/** Where a member stands, in a word. */
export function StanceTag({ stance }: { stance: StanceKind }) {
  const { name, tone } = stanceWords[stance]
  return <Tag tone={tone}>{name}</Tag>
}
