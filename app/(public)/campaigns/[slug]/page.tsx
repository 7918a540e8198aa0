import type { Metadata } from 'next'
import { lettersSoFar } from '#components/campaigns/letters-so-far.ts'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { PostcodeForm } from '#components/journey/postcode-form.tsx'
import { SignedByLine } from '#components/publications/signed-by-line.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { countConfirmed } from '#lib/letters/data.ts'
import { database } from '#lib/platform/database.ts'
import { countSignatories } from '#lib/publications/data.ts'
import { openCampaign, type StepProps } from './journey.ts'

export const dynamic = 'force-dynamic'

const MISSING = 'Enter your postcode.'
const wrong = (tried: string[]) => (tried.includes('postcode') ? MISSING : undefined)

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { campaign, draft } = await openCampaign((await params).slug)
  return { title: `${wrong(draft.tried) ? 'Error: ' : ''}${campaign.title}`, description: campaign.summary }
}

export default async function CampaignPage({ params }: StepProps) {
  const { slug } = await params
  const { campaign, draft, hasDraft, now } = await openCampaign(slug)
  const [letters, signatories] = await Promise.all([
    countConfirmed(database(), campaign.id),
    countSignatories(database(), campaign.id, now),
  ])
  const error = wrong(draft.tried)
  return (
    <div className="grid gap-8">
      {!hasDraft && <ForgetTyping slug={slug} />}
      <ErrorSummary errors={{ postcode: error }} />
      <div className="flow">
        <p className="font-semibold text-accent">A campaign led by {campaign.leadOrganisation.name}</p>
        <Heading>{campaign.title}</Heading>
        <Lead>{campaign.summary}</Lead>
        <SignedByLine slug={slug} signatories={signatories} />
      </div>
      {campaign.state === 'live' ? (
        <Card as="section" labelledBy="start" className="border-l-8 border-l-brand">
          <Heading level={2} id="start">
            Write to your MP
          </Heading>
          <p>It takes about five minutes. {lettersSoFar(letters)}</p>
          <PostcodeForm slug={slug} defaultValue={draft.postcode} error={error} />
        </Card>
      ) : (
        <Notice kind="warning" title="This campaign is paused">
          <p>
            It takes no letters just now. Letters that were confirmed are safe and wait until it opens again.
          </p>
          <ButtonLink href="/" look="secondary">
            See the other campaigns
          </ButtonLink>
        </Notice>
      )}
      <section aria-labelledby="asks" className="flow">
        <Heading level={2} id="asks">
          What we ask MPs to do
        </Heading>
        <p>{campaign.aim}</p>
        {campaign.asks.length > 0 && (
          <ul className="list-disc space-y-2 pl-6 marker:text-accent">
            {campaign.asks.map(({ id, text }) => (
              <li key={id}>{text.charAt(0).toUpperCase() + text.slice(1)}</li>
            ))}
          </ul>
        )}
        <p className="text-ink-soft">Your letter has only the asks that fit your MP and your nation.</p>
      </section>
      <p className="border-line border-t pt-4 text-ink-soft">{campaign.imprint}</p>
    </div>
  )
}
