import Link from 'next/link'
import { CountLink } from '#components/dashboard/count-link.tsx'
import { answersAt } from '#components/dashboard/list-addresses.ts'
import { MemberLink } from '#components/members/member-link.tsx'
import type { MorningAnswers } from '#lib/dashboard/morning-answers.ts'
import { SILENT_DAYS, type SilentPage } from '#lib/dashboard/morning-silent.ts'
import { dayIn, formatInstant } from '#lib/words/dates.ts'
import { Line, Lines, Nothing, Section } from './section.tsx'

/** The answers that nobody has read yet. */
export function NewlyAnswered({ answers: { unread, mine, newest } }: { answers: MorningAnswers }) {
  return (
    <Section
      id="answers"
      title="Newly answered"
      note={
        mine > 0 && (
          <>
            <CountLink inText href="/replies?whose=mine" of="answers to read that are yours" count={mine} />{' '}
            of those to read {mine === 1 ? 'is' : 'are'} yours.
          </>
        )
      }
      all={{ count: unread, href: answersAt({ campaign: null }), of: 'answers to read' }}
    >
      {newest.length === 0 ? (
        <Nothing>Every answer has been read. The next that comes stands here, the newest first.</Nothing>
      ) : (
        <Lines>
          {newest.map(({ id, memberId, memberName, invented, seatName, campaignTitle, receivedAt }) => (
            <Line key={id} end={formatInstant(receivedAt)}>
              {memberId === null ? (
                memberName
              ) : (
                <MemberLink inText member={{ id: memberId, name: memberName, invented }} />
              )}
              {seatName && `, ${seatName}`}:{' '}
              <Link href={`/replies/${id}`} prefetch={false}>
                read the answer
                <span className="sr-only"> of {memberName}</span>
              </Link>
              <span className="block text-ink-soft text-sm">{campaignTitle}</span>
            </Line>
          ))}
        </Lines>
      )}
    </Section>
  )
}

/** Members who have letters and have not answered in three weeks. */
export function Silent({ silent: { items, total } }: { silent: SilentPage }) {
  return (
    <Section
      id="silent"
      title="Silent after three weeks"
      note="MPs who got letters of a campaign and sent no answer of a person."
      all={{ count: total, href: '/desk/morning/silent', of: 'MPs who have not answered' }}
    >
      {items.length === 0 ? (
        <Nothing>
          Nobody. An MP stands here once a campaign’s first letter reached them more than {SILENT_DAYS} days
          ago and no answer came.
        </Nothing>
      ) : (
        <Lines>
          {items.map(({ memberId, memberName, invented, seatName, campaignTitle, since, campaignSlug }) => (
            <Line key={`${memberId} ${campaignSlug}`} end={`since ${dayIn('en', since)}`}>
              <MemberLink inText member={{ id: memberId, name: memberName, invented }} />, {seatName}
              <span className="block text-ink-soft text-sm">{campaignTitle}</span>
            </Line>
          ))}
        </Lines>
      )}
    </Section>
  )
}
