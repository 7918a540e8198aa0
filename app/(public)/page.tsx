import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { CampaignCard } from '#components/campaigns/campaign-card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { homeForVisitors } from '#lib/letters/for-visitors.ts'
import { database } from '#lib/platform/database.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await speak()
  return { title: say(campaignWords.homeTitle), description: say(campaignWords.homeLead) }
}

const ways = [
  { title: campaignWords.findTitle, text: campaignWords.find },
  { title: campaignWords.yoursTitle, text: campaignWords.yours },
  { title: campaignWords.yesTitle, text: campaignWords.yes },
]

export default async function HomePage() {
  const { language, say } = await speak()
  const { campaigns, noMembers } = await homeForVisitors(database(), null)
  return (
    <div className="grid gap-10">
      <div className="relative overflow-hidden rounded-2xl bg-band p-6 text-on-band sm:p-10 sm:pr-52">
        <Heading>{say(campaignWords.homeHeading)}</Heading>
        <p className="mt-4 text-lg">{say(campaignWords.homeLead)}</p>
        <Arcs />
      </div>
      {noMembers && <Notice title={say(campaignWords.dissolvedTitle)}>{say(campaignWords.dissolved)}</Notice>}
      <section aria-labelledby="campaigns" className="flow">
        <Heading level={2} id="campaigns">
          {say(campaignWords.campaigns)}
        </Heading>
        {campaigns.length === 0 ? (
          <EmptyState title={say(campaignWords.noneTitle)}>
            <p>{say(campaignWords.none)}</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-5">
            {campaigns.map((campaign) => (
              <CampaignCard
                key={campaign.id}
                language={language}
                campaign={campaign}
                letters={campaign.confirmed}
                noMembers={noMembers}
                ended={campaign.ended}
              />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="how" className="flow">
        <Heading level={2} id="how">
          {say(campaignWords.how)}
        </Heading>
        <ol className="grid gap-5 sm:grid-cols-3">
          {ways.map(({ title, text }) => (
            <li key={title.en} className="border-accent border-t-4 pt-3">
              <p className="font-bold">{say(title)}</p>
              <p className="text-ink-soft">{say(text)}</p>
            </li>
          ))}
        </ol>
      </section>
      <p>
        {say(campaignWords.staff)} {/* Staff pages are in English, and stand at no Welsh address. */}
        <a href="/sign-in" className="inline-flex min-h-11 items-center">
          {say(campaignWords.staffSignIn)}
        </a>
      </p>
    </div>
  )
}

/** Voices that spread: the mark of Chorus, large. Only to look at. */
function Arcs() {
  return (
    <svg
      viewBox="0 0 100 100"
      aria-hidden="true"
      className="pointer-events-none absolute -right-10 -bottom-16 hidden h-72 opacity-80 sm:block"
    >
      <g fill="none" strokeLinecap="round" strokeWidth="5">
        <path d="M76 24a36 36 0 1 0 0 52" stroke="currentColor" opacity="0.25" />
        <path d="M69 32a25 25 0 1 0 0 36" stroke="currentColor" opacity="0.5" />
        <path d="M62 40a14 14 0 1 0 0 20" stroke="#ffb36b" />
      </g>
    </svg>
  )
}
