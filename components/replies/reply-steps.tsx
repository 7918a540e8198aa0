import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { ReplyDetailAnswer, ReplyShow } from '#lib/replies/schema.ts'

const step = 'inline-flex min-h-11 items-center gap-2 font-semibold'

/** Back to the list, and to the answers before and after this one in it. */
export function ReplySteps({ reply, show }: { reply: ReplyDetailAnswer; show: ReplyShow }) {
  const { newerId, olderId, unread } = reply
  return (
    <nav aria-label="Answers" className="flex flex-wrap items-center justify-between gap-x-6">
      <Link href={`/replies?show=${show}`} className={step}>
        <Icon name="back" />
        {listName(show, unread)}
      </Link>
      <span className="flex flex-wrap gap-x-6">
        {newerId && (
          <Link href={`/replies/${newerId}?show=${show}`} rel="prev" className={step}>
            Previous
          </Link>
        )}
        {olderId && (
          <Link href={`/replies/${olderId}?show=${show}`} rel="next" className={step}>
            Next
            <Icon name="next" />
          </Link>
        )}
      </span>
    </nav>
  )
}

function listName(show: ReplyShow, unread: number): string {
  if (show === 'all') return 'All answers'
  if (show === 'waiting') return 'Answers that wait for you'
  if (show === 'unread' || show === 'unclassified') return `Answers to read (${unread})`
  return `Answers marked “${replyStates.states[show].means}”`
}
