import Link from 'next/link'
import { Sentence } from '#components/teamwork/sentence.tsx'
import type { MorningNews, Named } from '#lib/dashboard/morning-news.ts'
import type { ActivityEntry } from '#lib/teamwork/activity-sentence.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { Line, Lines, Nothing, Section } from './section.tsx'

const beside: Record<Named['beside'], string> = {
  reply: 'an answer',
  member: 'an MP',
  promise: 'a promise',
  follow_up: 'a follow-up',
}

/** What is new since this person was last here: who named them, what happened to what they watch, what is known of MPs. */
export function SinceLast({ news, since }: { news: MorningNews; since: Date }) {
  const { named, records } = news
  return (
    <Section
      id="since"
      title="Since you were last here"
      note={`Since ${formatInstant(since)}. It stays until you have been away for half an hour.`}
    >
      {named.length + records.length === 0 ? (
        <Nothing>
          Nothing new. When a colleague names you in a remark, or somebody writes down what an MP said,
          promised or did, it stands here.
        </Nothing>
      ) : (
        <Lines>
          {named.map(({ author, at, href, beside: what }) => (
            <Line key={`${href} ${at.getTime()}`} end={formatInstant(at)}>
              <a href={href} className="font-semibold">
                {author} named you in a remark
              </a>{' '}
              beside {beside[what]}.
            </Line>
          ))}
          <Entries entries={records} />
        </Lines>
      )}
      <p className="mt-2">
        <Link href="/desk/activity" prefetch={false} className="inline-flex min-h-9 items-center">
          Everything that happened, in the log
        </Link>
      </p>
    </Section>
  )
}

/** What happened to the members and campaigns this person watches. */
export function Watched({ news: { watched, watches } }: { news: MorningNews }) {
  return (
    <Section
      id="watched"
      title="What you watch"
      all={{ count: watches, href: '/desk/morning/watching', of: 'MPs and campaigns that you watch' }}
    >
      {watched.length === 0 ? (
        <Nothing>
          {watches === 0
            ? 'You watch nothing yet. Press “Watch” on the page of an MP or a campaign: what happens there then stands here and in your morning’s mail.'
            : 'Nothing happened to what you watch since you were last here.'}
        </Nothing>
      ) : (
        <Lines>
          <Entries entries={watched} />
        </Lines>
      )}
    </Section>
  )
}

function Entries({ entries }: { entries: ActivityEntry[] }) {
  return entries.map((entry) => (
    <Line key={entry.id} end={formatInstant(entry.at)}>
      <Sentence entry={entry} />
    </Line>
  ))
}
