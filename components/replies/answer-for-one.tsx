import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'
import { dayIn } from '#lib/words/dates.ts'

/** An answer that nobody here reads: that it came and, while its copy waits, what whoever lets it go has to know. */
export function AnswerForOne({ reply }: { reply: ReplyDetailAnswer }) {
  const { receivedAt, waits, fromAddress, trustReason, state } = reply
  const day = dayIn('en', receivedAt)
  if (waits) {
    return (
      <div className="flow">
        <p>
          It came on {day} from <strong className="wrap-anywhere">{fromAddress || 'no address'}</strong>.
        </p>
        {trustReason && <p>{trustReason}</p>}
        <p>It is for the supporter alone, so nobody here reads it. Decide by who sent it, and when.</p>
      </div>
    )
  }
  return (
    <div className="flow">
      <p>
        {state === 'auto_reply'
          ? `A machine answered on ${day}. Its supporter gets no copy of that.`
          : `Answered on ${day}. The answer went to the supporter alone.`}
      </p>
      <p className="text-ink-soft">
        This campaign promises that to those who write, and to their MPs. So its words, its files and who sent
        it are nowhere here, and there is nothing to mark.
      </p>
    </div>
  )
}
