import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { MemberLink } from '#components/members/member-link.tsx'
import { WatchButton } from '#components/teamwork/watch-button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { database } from '#lib/platform/database.ts'
import { watchedBy } from '#lib/teamwork/data.ts'

export const metadata: Metadata = { title: 'What you watch' }

const line = 'flex flex-wrap items-center justify-between gap-4 py-2'

/** The MPs and campaigns that a person watches. */
export default async function Page() {
  const { person, refusal } = await requirePerson({
    path: '/desk/morning/watching',
    action: 'dashboard.read',
  })
  if (refusal) return <NotAllowed message={refusal.message} />
  const { members, campaigns } = await watchedBy(database(), person.id)
  return (
    <div className="flow max-w-[46rem]">
      <Heading>What you watch</Heading>
      <Lead>
        What happens to these stands in your morning, and in its mail if you get one. Only you see this list.
      </Lead>
      {members.length + campaigns.length === 0 && (
        <EmptyState title="You watch nothing yet">
          <p>Press “Watch” on the page of an MP or of a campaign, and it is listed here.</p>
        </EmptyState>
      )}
      {members.length > 0 && (
        <section aria-labelledby="members">
          <Heading level={2} id="members">
            MPs
          </Heading>
          <ul className="divide-y divide-line">
            {members.map((member) => (
              <li key={member.id} className={line}>
                <MemberLink member={member} />
                <WatchButton inList person={person} name={member.name} memberId={member.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {campaigns.length > 0 && (
        <section aria-labelledby="campaigns">
          <Heading level={2} id="campaigns">
            Campaigns
          </Heading>
          <ul className="divide-y divide-line">
            {campaigns.map(({ id, slug, title }) => (
              <li key={id} className={line}>
                <Link href={`/desk/campaigns/${slug}`}>{title}</Link>
                <WatchButton inList person={person} name={title} campaignId={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
