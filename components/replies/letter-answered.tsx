import Link from 'next/link'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'

/** The letter an answer belongs to. */
export function LetterAnswered({ reply: { letter, inboundId, kept } }: { reply: ReplyDetailAnswer }) {
  return (
    <section
      aria-label="The letter it answers"
      className="rounded-xl border border-line bg-surface px-5 py-3"
    >
      <p>
        It answers letter <strong>{letter.reference}</strong>
        {letter.senderName && ` from ${letter.senderName}`}, “{letter.campaignTitle}”
        {letter.deliveredAt && `, delivered ${formatInstant(letter.deliveredAt)}`}.
      </p>
      {letter.body ? (
        <Disclosure summary="Read that letter">
          <p className="mt-2 font-semibold">{letter.subject}</p>
          <div className="letter-text mt-2 mb-3">{letter.body}</div>
        </Disclosure>
      ) : (
        <p className="text-ink-soft">Its words and its writer are no longer kept.</p>
      )}
      {kept.source && (
        <p>
          <Link
            href={`/holding-pen/${inboundId}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            It does not belong to this letter
          </Link>
        </p>
      )}
    </section>
  )
}
