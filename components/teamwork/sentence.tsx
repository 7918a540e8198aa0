import Link from 'next/link'
import { MemberLink } from '#components/members/member-link.tsx'
import { type ActivityEntry, activitySentence, type SentencePart } from '#lib/teamwork/activity-sentence.ts'

/** What somebody did, as a sentence in which each name leads to what it names. */
export function Sentence({ entry }: { entry: ActivityEntry }) {
  return activitySentence(entry).map((part, at) => (
    // The pieces of one sentence never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: as said above
    <Piece key={at} part={part} />
  ))
}

function Piece({ part }: { part: SentencePart }) {
  if (typeof part === 'string') return part
  if ('member' in part) return <MemberLink inText member={part.member} />
  if ('campaign' in part) {
    return (
      <Link href={`/desk/campaigns/${part.campaign.slug}`} prefetch={false}>
        {part.campaign.title}
      </Link>
    )
  }
  return (
    <Link href={`/organisations/${part.organisation.slug}`} prefetch={false}>
      {part.organisation.name}
    </Link>
  )
}
