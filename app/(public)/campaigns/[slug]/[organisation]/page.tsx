import type { Metadata } from 'next'
import { cache } from 'react'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { OrganisationLogo } from '#components/publications/organisation-logo.tsx'
import { SignedByLine } from '#components/publications/signed-by-line.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { cameFrom } from '#lib/letters/came-from.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { countSignatories, countThrough } from '#lib/publications/data.ts'
import { peopleThrough } from '#lib/publications/people-through.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { inLanguage, localeOf, otherLanguage } from '#lib/words/language.ts'
import { noSuchPage } from '../../../redirect-to.ts'
import { speak } from '../../../request-language.ts'
import { type CampaignQuery, queryField } from '../campaign-query.ts'
import { CAMPAIGN_SLUG } from '../campaign-slug.ts'
import { openCampaign } from '../journey.ts'
import { WriteToYourMp } from '../write-to-your-mp.tsx'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ slug: string; organisation: string }>
  searchParams: Promise<CampaignQuery>
}

const openPage = cache(async (slug: string, organisationSlug: string) => {
  if (!CAMPAIGN_SLUG.test(organisationSlug)) return noSuchPage()
  const { language, say } = await speak()
  const opened = await openCampaign(slug)
  const { campaign, umbrella, draft, now } = opened
  const place = { slug: organisationSlug, campaignId: campaign.id, now }
  const organisation = await throughOrganisation(database(), place)
  if (!organisation) return noSuchPage()
  const nameOf = (named: { name: string; nameCy: string | null }) =>
    inLanguage(language, { en: named.name, cy: named.nameCy })
  return {
    ...opened,
    organisation,
    name: nameOf(organisation),
    coalitionName: umbrella ? nameOf(umbrella).text : say(campaignWords.theCoalition),
    title: inLanguage(language, { en: campaign.title, cy: campaign.titleCy }),
    summary: inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy }),
    error: draft.tried.includes('postcode') ? say(fieldFaultWords.postcode_missing) : undefined,
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, organisation } = await params
  const { say } = await speak()
  const { title, summary, name, error } = await openPage(slug, organisation)
  const both = say(campaignWords.withOrganisation, { campaign: title.text, organisation: name.text })
  return { title: error ? `${say(shellWords.error)}: ${both}` : both, description: summary.text }
}

/** A campaign as one of its organisations shows it to its own people: its logo first. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const { slug, organisation: organisationSlug } = await params
  const { language, say, to } = await speak()
  const opened = await openPage(slug, organisationSlug)
  const { campaign, organisation, name, title, summary, error, now } = opened
  const db = database()
  const [count, signatories] = await Promise.all([
    countThrough(db, { campaignId: campaign.id, organisationId: organisation.id }),
    countSignatories(db, campaign.id, now),
  ])
  const { nameCy } = organisation
  const other = language === 'en' ? nameCy : nameCy && organisation.name
  return (
    <div className="grid gap-8">
      {!opened.hasDraft && <ForgetTyping slug={slug} />}
      <ErrorSummary
        errors={{ postcode: error }}
        title={say(shellWords.problem)}
        kept={say(shellWords.allIsHere)}
      />
      <div className="flow">
        <OrganisationLogo organisation={organisation} className="h-28 max-w-full sm:h-32" />
        <p className="font-bold text-[1.25rem] leading-snug">
          <span lang={name.lang}>{name.text}</span>
          {other && (
            <span lang={localeOf(otherLanguage(language))} className="block font-normal text-ink-soft">
              {other}
            </span>
          )}
        </p>
        <Heading>
          <span lang={title.lang}>{title.text}</span>
        </Heading>
        <Lead>
          <span lang={summary.lang}>{summary.text}</span>
        </Lead>
        <SignedByLine language={language} slug={slug} signatories={signatories} />
      </div>
      <WriteToYourMp
        slug={slug}
        soFar={peopleThrough(count, name.text, language)}
        error={error}
        through={organisation.slug}
        onItsPage
        cameFrom={cameFrom(queryField(await searchParams))}
      />
      <div>
        <p>{say(campaignWords.takesPart, { organisation: name.text, coalition: opened.coalitionName })}</p>
        <ButtonAnchor href={to(`/campaigns/${slug}`)} look="quiet" className="-ml-5">
          {say(campaignWords.asks)}
        </ButtonAnchor>
      </div>
      <p lang={language === 'cy' ? 'en' : undefined} className="border-line border-t pt-4 text-ink-soft">
        {campaign.imprint}
      </p>
    </div>
  )
}
