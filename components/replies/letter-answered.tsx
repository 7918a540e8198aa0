import { formatInstant } from '#lib/dashboard/format-time.ts'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'

/** The letter an answer belongs to. */
export function LetterAnswered({ reply: { letter } }: { reply: ReplyDetailAnswer }) {
  return (
    <section
      aria-label="The letter it answers"
      className="rounded-xl border border-line bg-surface px-5 py-3"
    >
      <p>
        It answers letter <strong>{letter.reference}</strong> from {letter.senderName}, “
        {letter.campaignTitle}”{letter.deliveredAt && `, delivered ${formatInstant(letter.deliveredAt)}`}.
      </p>
      <details>
        <summary className="inline-flex min-h-11 items-center font-semibold text-brand">
          Read that letter
        </summary>
        <p className="mt-2 font-semibold">{letter.subject}</p>
        <div className="letter-text mt-2 mb-3">{letter.body}</div>
      </details>
    </section>
  )
}
