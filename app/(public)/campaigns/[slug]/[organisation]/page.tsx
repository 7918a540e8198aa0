import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { PostcodeForm } from '#components/journey/postcode-form.tsx'
import { OrganisationLogo } from '#components/publications/organisation-logo.tsx'
import { SignedByLine } from '#components/publications/signed-by-line.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { countSignatories, countThrough } from '#lib/publications/data.ts'
import { peopleThrough } from '#lib/publications/people-through.ts'
import { CAMPAIGN_SLUG } from '../campaign-slug.ts'
import { openCampaign } from '../journey.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string; organisation: string }> }

const MISSING = 'Enter your postcode.'

const openPage = cache(async (slug: string, organisationSlug: string) => {
  if (!CAMPAIGN_SLUG.test(organisationSlug)) notFound()
  const opened = await openCampaign(slug)
  const { campaign, draft, now } = opened
  const place = { slug: organisationSlug, campaignId: campaign.id, now }
  const organisation = await throughOrganisation(database(), place)
  if (!organisation) notFound()
  return { ...opened, organisation, error: draft.tried.includes('postcode') ? MISSING : undefined }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, organisation: organisationSlug } = await params
  const { campaign, organisation, error } = await openPage(slug, organisationSlug)
  return {
    title: `${error ? 'Error: ' : ''}${campaign.title} with ${organisation.name}`,
    description: campaign.summary,
  }
}

/** A campaign as one of its organisations shows it to its own people: its logo first. */
export default async function OrganisationPage({ params }: Props) {
  const { slug, organisation: organisationSlug } = await params
  const { campaign, organisation, draft, hasDraft, now, error, coalitionName } = await openPage(
    slug,
    organisationSlug,
  )
  const db = database()
  const [count, signatories] = await Promise.all([
    countThrough(db, { campaignId: campaign.id, organisationId: organisation.id }),
    countSignatories(db, campaign.id, now),
  ])
  const people = peopleThrough(count, organisation.name)
  return (
    <div className="grid gap-8">
      {!hasDraft && <ForgetTyping slug={slug} />}
      <ErrorSummary errors={{ postcode: error }} />
      <div className="flow">
        <OrganisationLogo organisation={organisation} className="h-28 max-w-full sm:h-32" />
        <p className="font-bold text-[1.25rem] leading-snug">
          {organisation.name}
          {organisation.nameCy && (
            <span lang="cy" className="block font-normal text-ink-soft">
              {organisation.nameCy}
            </span>
          )}
        </p>
        <Heading>{campaign.title}</Heading>
        <Lead>{campaign.summary}</Lead>
        <SignedByLine slug={slug} signatories={signatories} />
      </div>
      {campaign.state === 'live' ? (
        <Card as="section" labelledBy="start" className="border-l-8 border-l-brand">
          <Heading level={2} id="start">
            Write to your MP
          </Heading>
          <p>It takes about five minutes.{people && ` ${people}`}</p>
          <PostcodeForm slug={slug} through={organisation.slug} defaultValue={draft.postcode} error={error} />
        </Card>
      ) : (
        <Notice kind="warning" title="This campaign is paused">
          <p>
            It takes no letters just now. Letters that were confirmed are safe and wait until it opens again.
          </p>
        </Notice>
      )}
      <p>
        {organisation.name} takes part in this campaign of the {coalitionName}.{' '}
        <ButtonLink href={`/campaigns/${slug}`} look="quiet" className="-ml-5">
          What we ask MPs to do
        </ButtonLink>
      </p>
      <p className="border-line border-t pt-4 text-ink-soft">{campaign.imprint}</p>
    </div>
  )
}
