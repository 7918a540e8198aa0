import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { replyStates } from '#lib/replies/reply-states.ts'
import { filterInAddress, type ReplyDetailAnswer, type ReplyFilter } from '#lib/replies/schema.ts'

const step = 'inline-flex min-h-11 items-center gap-2 font-semibold'

/** Back to the list, and to the answers before and after this one in it. The ones likely to be read next are fetched ahead. */
export function ReplySteps({ reply, filter }: { reply: ReplyDetailAnswer; filter: ReplyFilter }) {
  const { aboveId, belowId, nextUnreadId } = reply
  const address = filterInAddress(filter)
  return (
    <nav aria-label="Answers" className="flex flex-wrap items-center justify-between gap-x-6">
      <Link href={`/replies?${address}`} className={step}>
        <Icon name="back" />
        {listName(filter, reply.unread)}
      </Link>
      <span className="flex flex-wrap gap-x-6">
        {aboveId && (
          <Link href={`/replies/${aboveId}?${address}`} rel="prev" className={step} aria-keyshortcuts="k">
            Previous
          </Link>
        )}
        {nextUnreadId && nextUnreadId !== belowId && (
          <Link href={`/replies/${nextUnreadId}?${address}`} prefetch={true} className={step}>
            Next to read
          </Link>
        )}
        {belowId && (
          <Link
            href={`/replies/${belowId}?${address}`}
            prefetch={true}
            rel="next"
            className={step}
            aria-keyshortcuts="j"
          >
            Next
            <Icon name="next" />
          </Link>
        )}
      </span>
    </nav>
  )
}

function listName({ show, words, whose }: ReplyFilter, unread: number): string {
  if (words) return 'Answers found'
  if (whose === 'mine') return 'My answers'
  if (show === 'all') return 'All answers'
  if (show === 'waiting') return 'Answers that wait for you'
  if (show === 'unread' || show === 'unclassified') return `Answers to read (${unread})`
  return `Answers marked “${replyStates.states[show].means}”`
}
