import Link from 'next/link'
import { MemberLink } from '#components/members/member-link.tsx'
import { SeatLink } from '#components/members/seat-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { SharedAnswerItem } from '#lib/replies/shared-answers-schema.ts'
import { dayIn } from '#lib/words/dates.ts'
import { StruckWords } from './struck-words.tsx'

/** What an office wrote, as the members of the coalition read it: who, when and for which campaign, and nobody's supporter. */
export function SharedAnswer({ answer, ofMember }: { answer: SharedAnswerItem; ofMember?: true }) {
  const { id, member, name, seat, campaign, day, words, toJointLetter, replyId } = answer
  return (
    <Card as="li" labelledBy={`shared-${id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading level={ofMember ? 3 : 2} id={`shared-${id}`}>
          {ofMember ? campaign.title : member ? <MemberLink member={member} /> : name}
        </Heading>
        <p className="text-ink-soft">{dayIn('en', new Date(day))}</p>
      </div>
      {(!ofMember || toJointLetter) && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
          {!ofMember && (
            <>
              {member?.party && <span>{member.party}</span>}
              {seat && <SeatLink seat={seat} />}
              <span>{campaign.title}</span>
            </>
          )}
          {toJointLetter && <Tag>Answers the joint letter</Tag>}
        </p>
      )}
      <StruckWords words={words} />
      {replyId && (
        <p>
          <Link href={`/replies/${replyId}`}>Open the answer itself</Link>
        </p>
      )}
    </Card>
  )
}
