import type { Metadata } from 'next'
import { cache } from 'react'
import { noSuchPage } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import { CampaignFigure } from '#components/campaigns/campaign-figure.tsx'
import { CampaignGoal } from '#components/campaigns/campaign-goal.tsx'
import { CampaignVoice } from '#components/campaigns/campaign-voice.tsx'
import { Imprint } from '#components/campaigns/imprint.tsx'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { ShareCampaign } from '#components/letters/share-campaign.tsx'
import { OrganisationLogo } from '#components/publications/organisation-logo.tsx'
import { SignedByLine } from '#components/publications/signed-by-line.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { countThrough } from '#lib/counts/data.ts'
import { cameFrom } from '#lib/letters/came-from.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { peopleThrough } from '#lib/publications/people-through.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { inLanguage, localeOf, nameIn, otherLanguage } from '#lib/words/language.ts'
import { type CampaignQuery, queryField } from '../campaign-query.ts'
import { CAMPAIGN_SLUG } from '../campaign-slug.ts'
import { openCampaign } from '../journey.ts'
import { laterSentences, PageOpening } from '../page-opening.tsx'
import { shareMetadata } from '../share-metadata.ts'
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
  const nameOf = (named: { name: string; nameCy: string | null }) => nameIn(language, named)
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
  const { language, say } = await speak()
  const { title, summary, name, error } = await openPage(slug, organisation)
  const both = say(campaignWords.withOrganisation, { campaign: title.text, organisation: name.text })
  const path = `/campaigns/${slug}/${organisation}`
  return {
    ...shareMetadata({ language, path, title: both, description: summary.text }),
    title: error ? `${say(shellWords.error)}: ${both}` : both,
  }
}

/** A campaign as one of its organisations shows it to its own people: its logo first. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const { slug, organisation: organisationSlug } = await params
  const { language, say, to } = await speak()
  const opened = await openPage(slug, organisationSlug)
  const { campaign, organisation, name, title, summary, error, signatures } = opened
  const opening = { title, summary, room: 180 }
  const later = laterSentences(opening)
  const place = { campaignId: campaign.id, organisationId: organisation.id }
  const count = await countThrough(database(), place)
  const { nameCy } = organisation
  const other = language === 'en' ? nameCy : nameCy && organisation.name
  return (
    <div className="grid gap-5 sm:gap-8">
      {!opened.hasDraft && <ForgetTyping slug={slug} />}
      <ErrorSummary
        errors={{ postcode: error }}
        title={say(shellWords.problem)}
        kept={say(shellWords.allIsHere)}
      />
      <div className="grid gap-2 sm:gap-4">
        <div className="flex items-center gap-3 sm:gap-5">
          <OrganisationLogo organisation={organisation} className="h-16 max-w-[40%] sm:h-32" />
          <p className="min-w-0 font-bold leading-snug sm:text-lg">
            <span lang={name.lang}>{name.text}</span>
            {other && (
              <span lang={localeOf(otherLanguage(language))} className="block font-normal text-ink-soft">
                {other}
              </span>
            )}
          </p>
        </div>
        <PageOpening {...opening} />
      </div>
      <WriteToYourMp
        slug={slug}
        soFar={peopleThrough(count, name.text, language)}
        error={error}
        through={organisation.slug}
        onItsPage
        cameFrom={cameFrom(queryField(await searchParams))}
      />
      {later && <p lang={summary.lang}>{later}</p>}
      <CampaignVoice language={language} campaign={campaign} />
      <CampaignFigure language={language} campaign={campaign} />
      <CampaignGoal
        language={language}
        goal={campaign.goalSeats}
        written={opened.seatsWritten}
        closesOn={campaign.closesOn}
      />
      <div>
        <p>{say(campaignWords.takesPart, { organisation: name.text, coalition: opened.coalitionName })}</p>
        <SignedByLine language={language} slug={slug} signatories={signatures} />
        <ButtonAnchor href={to(`/campaigns/${slug}`)} look="quiet" className="-ml-5">
          {say(campaignWords.asks)}
        </ButtonAnchor>
      </div>
      <ShareCampaign
        language={language}
        campaignTitle={title.text}
        address={config().baseUrl + to(`/campaigns/${slug}/${organisation.slug}`)}
      />
      <Imprint language={language}>{campaign.imprint}</Imprint>
    </div>
  )
}
