import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { ListedStack } from '#lib/replies/stack-data.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { listIn } from '#lib/words/lists.ts'

const NAMES_SHOWN = 4

/** Answers that are nearly the same: how many, whose, and how they begin. */
export function StackCard({ stack }: { stack: ListedStack }) {
  const { id, size, unread, names, text, latestAt } = stack
  const shown = names.slice(0, NAMES_SHOWN)
  const whose = names.length > NAMES_SHOWN ? `${shown.join(', ')} and others` : listIn('en', shown)
  return (
    <Card as="li" labelledBy={`stack-${id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading level={2} id={`stack-${id}`}>
          <Link href={`/replies/stacks?stack=${id}`}>{size} answers, nearly the same</Link>
        </Heading>
        {unread > 0 ? <Tag tone="info">{unread} not read yet</Tag> : <Tag>All marked</Tag>}
      </div>
      <p className="text-ink-soft">
        From {whose || 'offices no longer known'}. The last came {formatInstant(latestAt)}.
      </p>
      <p className="wrap-anywhere line-clamp-4 max-w-[44rem]">{text || 'Their words are no longer kept.'}</p>
    </Card>
  )
}
