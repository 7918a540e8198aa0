import Link from 'next/link'
import { MemberLink } from '#components/members/member-link.tsx'
import type { SeatsReached } from '#lib/dashboard/morning-seats.ts'
import type { MemberAnswered, Share } from '#lib/dashboard/morning-share.ts'
import { dayIn } from '#lib/words/dates.ts'
import { figures, formatCount } from '#lib/words/numbers.ts'
import { Line, Lines, Nothing, Section } from './section.tsx'

/** From how many of all seats people wrote, by live campaign; the rest are a list with who could ask there. */
export function Seats({ seats }: { seats: SeatsReached[] }) {
  return (
    <Section id="seats" title="Seats without a letter" note="And who could ask people to write there.">
      {seats.length === 0 ? (
        <Nothing>
          No campaign is live. Once one is, it says here from how many seats people have written.
        </Nothing>
      ) : (
        <Lines>
          {seats.map(({ slug, title, reached, seats: all }) => (
            <Line
              key={slug}
              end={
                reached < all && (
                  <Link
                    href={`/desk/morning/seats?campaign=${slug}`}
                    prefetch={false}
                    className="font-semibold"
                  >
                    {figures(all - reached)} without
                    <span className="sr-only"> a letter for {title}</span>
                  </Link>
                )
              }
            >
              <span className="font-semibold">
                {figures(reached)} of {figures(all)}
              </span>{' '}
              seats reached
              <span className="block text-ink-soft text-sm">{title}</span>
            </Line>
          ))}
        </Lines>
      )}
    </Section>
  )
}

/** The members who answered since: their names and the day, for whoever reads no answers. */
export function Answered({
  answered: { items, total },
}: {
  answered: { items: MemberAnswered[]; total: number }
}) {
  return (
    <Section
      id="answered"
      title="MPs who answered"
      note="What supporters wrote, and what they got, is theirs."
    >
      {items.length === 0 ? (
        <Nothing>
          No MP has answered since you were last here. Who does stands here, with the campaign.
        </Nothing>
      ) : (
        <Lines>
          {items.map(({ memberId, memberName, invented, campaignTitle, at }) => (
            <Line key={memberId} end={dayIn('en', at)}>
              <MemberLink inText member={{ id: memberId, name: memberName, invented }} />
              <span className="block text-ink-soft text-sm">{campaignTitle}</span>
            </Line>
          ))}
          {total > items.length && <Line>And {figures(total - items.length)} more.</Line>}
        </Lines>
      )}
    </Section>
  )
}

/** What came through the pages of this person's organisations. */
export function Shares({ shares }: { shares: Share[] }) {
  return (
    <Section
      id="shares"
      title="What you brought"
      note="Letters begun on your organisation’s own pages, and confirmed."
    >
      {shares.length === 0 ? (
        <Nothing>
          Fewer than five letters came through your organisation’s own pages so far. Their addresses stand
          under “Ways in” of each campaign: share them in your newsletter, and what comes of it is counted
          here.
        </Nothing>
      ) : (
        <Lines>
          {shares.map(({ organisation, slug, title, letters }) => (
            <Line
              key={`${organisation} ${slug}`}
              end={
                <Link
                  href={`/desk/campaigns/${slug}/ways-in`}
                  prefetch={false}
                  className="font-semibold"
                  aria-label={`${formatCount(letters)}: letters through ${organisation} for ${title}`}
                >
                  {formatCount(letters)}
                </Link>
              }
            >
              {title}
              <span className="block text-ink-soft text-sm">{organisation}</span>
            </Line>
          ))}
        </Lines>
      )}
    </Section>
  )
}
