import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { CampaignAsks } from '#components/campaigns/campaign-asks.tsx'
import { CampaignFigure } from '#components/campaigns/campaign-figure.tsx'
import { CampaignGoal } from '#components/campaigns/campaign-goal.tsx'
import { CampaignVoice } from '#components/campaigns/campaign-voice.tsx'
import { Imprint } from '#components/campaigns/imprint.tsx'
import { lettersSoFar } from '#components/campaigns/letters-so-far.ts'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { LostDraft } from '#components/journey/lost-draft.tsx'
import { ShareCampaign } from '#components/letters/share-campaign.tsx'
import { SignedByLine } from '#components/publications/signed-by-line.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { cameFrom } from '#lib/letters/came-from.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { whoReadsWords } from '#lib/words/catalogue/who-reads.ts'
import { inLanguage, nameIn } from '#lib/words/language.ts'
import { type CampaignQuery, queryField } from './campaign-query.ts'
import { CAMPAIGN_SLUG } from './campaign-slug.ts'
import { openCampaign, type StepProps } from './journey.ts'
import { laterSentences, PageOpening } from './page-opening.tsx'
import { shareMetadata } from './share-metadata.ts'
import { WriteToYourMp } from './write-to-your-mp.tsx'

export const dynamic = 'force-dynamic'

type Props = StepProps & { searchParams: Promise<CampaignQuery> }

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language, say } = await speak()
  const { campaign, draft } = await openCampaign((await params).slug)
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  const description = inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy }).text
  return {
    ...shareMetadata({ language, path: `/campaigns/${campaign.slug}`, title, description }),
    title: draft.tried.includes('postcode') ? `${say(shellWords.error)}: ${title}` : title,
  }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const { language, say, to } = await speak()
  const { slug } = await params
  const { campaign, confirmed, seatsWritten, signatures, draft, hasDraft, now } = await openCampaign(slug)
  const query = queryField(await searchParams)
  const org = query('org')
  const organisation = CAMPAIGN_SLUG.test(org)
    ? await throughOrganisation(database(), { slug: org, campaignId: campaign.id, now })
    : null
  const error = draft.tried.includes('postcode') ? say(fieldFaultWords.postcode_missing) : undefined
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy })
  const summary = inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy })
  const opening = { title, summary, room: 250 }
  const later = laterSentences(opening)
  const { leadOrganisation } = campaign
  const lead = nameIn(language, leadOrganisation)
  return (
    <div className="grid gap-5 sm:gap-8">
      {!hasDraft && <ForgetTyping slug={slug} />}
      {query('lost') && !draft.postcode && <LostDraft language={language} />}
      <ErrorSummary
        errors={{ postcode: error }}
        title={say(shellWords.problem)}
        kept={say(shellWords.allIsHere)}
      />
      <div className="grid gap-2 sm:gap-4">
        <PageOpening {...opening} />
      </div>
      <WriteToYourMp
        slug={slug}
        soFar={lettersSoFar(language, confirmed)}
        error={error}
        through={organisation?.slug}
        cameFrom={cameFrom(query)}
      />
      {later && (
        <section aria-labelledby="about" className="flow">
          <Heading level={2} id="about">
            {say(campaignWords.about)}
          </Heading>
          <p lang={summary.lang}>{later}</p>
        </section>
      )}
      <CampaignVoice language={language} campaign={campaign} />
      <CampaignFigure language={language} campaign={campaign} />
      <CampaignGoal
        language={language}
        goal={campaign.goalSeats}
        written={seatsWritten}
        closesOn={campaign.closesOn}
      />
      <CampaignAsks language={language} campaign={campaign} />
      <section aria-labelledby="behind" className="flow">
        <Heading level={2} id="behind">
          {say(campaignWords.behind)}
        </Heading>
        <p>{say(campaignWords.ledBy, { organisation: lead.text })}</p>
        <p>
          {say(
            campaign.answersGoTo === 'supporter_alone' ? whoReadsWords.onPage : whoReadsWords.onPageStaffToo,
          )}
        </p>
        <SignedByLine language={language} slug={slug} signatories={signatures} />
      </section>
      <ShareCampaign
        language={language}
        campaignTitle={title.text}
        address={config().baseUrl + to(`/campaigns/${slug}`)}
      />
      <Imprint language={language}>{campaign.imprint}</Imprint>
    </div>
  )
}
