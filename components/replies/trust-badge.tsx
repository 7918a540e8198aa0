import { Tag, type Tone } from '#components/ui/tag.tsx'
import type { Trust } from '#lib/platform/generated/prisma/enums.ts'

const badges: Record<Trust, { tone: Tone; word: string }> = {
  verified: { tone: 'good', word: 'Office confirmed' },
  plausible: { tone: 'info', word: 'Sender plausible' },
  unverified: { tone: 'warn', word: 'Sender not verified' },
}

/** Whether a message is from whom it says, in two words; nothing for one that nobody judged. */
export function TrustBadge({ trust }: { trust: Trust | null }) {
  if (!trust) return null
  const { tone, word } = badges[trust]
  return <Tag tone={tone}>{word}</Tag>
}
