import type { Route } from 'next'
import Link from 'next/link'
import { WroteBackList } from '#components/letters/wrote-back-list.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'
import { dayIn, formatInstant } from '#lib/words/dates.ts'

/** The letter, or the joint letter, an answer belongs to. */
export function LetterAnswered({ reply, mayPlace }: { reply: ReplyDetailAnswer; mayPlace: boolean }) {
  const { letter, jointLetter, campaign, inboundId, kept } = reply
  return (
    <section
      aria-label="The letter it answers"
      className="rounded-xl border border-line bg-surface px-5 py-3"
    >
      {letter && <Supporters letter={letter} campaignTitle={campaign.title} />}
      {jointLetter && <Joint jointLetter={jointLetter} campaign={campaign} />}
      {kept.source && mayPlace && (
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

type Of<Kind extends 'letter' | 'jointLetter'> = NonNullable<ReplyDetailAnswer[Kind]>

function Supporters({ letter, campaignTitle }: { letter: Of<'letter'>; campaignTitle: string }) {
  return (
    <>
      <p>
        It answers letter <strong>{letter.reference}</strong>
        {letter.senderName && ` from ${letter.senderName}`}, “{campaignTitle}”
        {letter.deliveredAt && `, delivered ${formatInstant(letter.deliveredAt)}`}.
      </p>
      <WroteBackList wroteBack={letter.wroteBack} />
      {letter.body ? (
        <Disclosure summary="Read that letter">
          <p className="mt-2 font-semibold">{letter.subject}</p>
          <div className="letter-text mt-2 mb-3">{letter.body}</div>
        </Disclosure>
      ) : (
        <p className="text-ink-soft">Its words and its writer are no longer kept.</p>
      )}
    </>
  )
}

function Joint({
  jointLetter: { reference, by, to, text, startedAt },
  campaign,
}: {
  jointLetter: Of<'jointLetter'>
  campaign: ReplyDetailAnswer['campaign']
}) {
  return (
    <>
      <p>
        Answer to the joint letter, sent by <strong>{by}</strong> to {to} on {dayIn('en', startedAt)}: “
        <Link href={`/desk/campaigns/${campaign.slug}/joint-letter` as Route}>{campaign.title}</Link>”,{' '}
        {reference}. No supporter wrote it, so nobody gets a copy.
      </p>
      {text && (
        <Disclosure summary="Read the joint letter">
          <div className="letter-text mt-2 mb-3">{text}</div>
        </Disclosure>
      )}
    </>
  )
}
