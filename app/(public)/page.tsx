import type { Metadata } from 'next'
import Link from 'next/link'
import { CampaignCard } from '#components/campaigns/campaign-card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { visibleCampaigns } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { countConfirmed } from '#lib/letters/data.ts'
import { database } from '#lib/platform/database.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Write to your MP' }

const ways = [
  { title: 'Find your MP', text: 'Type your postcode. We know the rest.' },
  {
    title: 'Make the letter yours',
    text: 'The letter is ready. A sentence of your own makes it count for more.',
  },
  { title: 'Say yes by e-mail', text: 'Nothing leaves before you press the button in the mail we send you.' },
]

export default async function HomePage() {
  const db = database()
  const [umbrella, campaigns] = await Promise.all([coalition(db), visibleCampaigns(db)])
  const counts = await Promise.all(campaigns.map(({ id }) => countConfirmed(db, id)))
  return (
    <div className="grid gap-10">
      <div className="relative overflow-hidden rounded-2xl bg-band p-6 text-on-band sm:p-10 sm:pr-52">
        <Heading>Your MP should hear it from you</Heading>
        <p className="mt-4 text-[1.15rem]">
          Patient groups and health professionals speak together here, as members of the{' '}
          {umbrella?.name ?? 'coalition'}. Pick a campaign and write to your own MP in about five minutes.
        </p>
        <Arcs />
      </div>
      <section aria-labelledby="campaigns" className="flow">
        <Heading level={2} id="campaigns">
          Campaigns
        </Heading>
        {campaigns.length === 0 ? (
          <EmptyState title="No campaign is open just now">
            <p>When the coalition opens one, it appears here. Please come back soon.</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-5">
            {campaigns.map((campaign, index) => (
              <CampaignCard key={campaign.id} campaign={campaign} letters={counts[index] ?? 0} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="how" className="flow">
        <Heading level={2} id="how">
          How it works
        </Heading>
        <ol className="grid gap-5 sm:grid-cols-3">
          {ways.map(({ title, text }, index) => (
            <li key={title} className="border-accent border-t-4 pt-3">
              <p className="font-bold">
                {index + 1}. {title}
              </p>
              <p className="text-ink-soft">{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <p>
        Do you work for the coalition?{' '}
        <Link href="/sign-in" prefetch={false} className="inline-flex min-h-11 items-center">
          Staff sign in
        </Link>
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
