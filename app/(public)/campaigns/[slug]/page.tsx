import type { Metadata } from 'next'
import { CampaignAsks } from '#components/campaigns/campaign-asks.tsx'
import { lettersSoFar } from '#components/campaigns/letters-so-far.ts'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { SignedByLine } from '#components/publications/signed-by-line.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { cameFrom } from '#lib/letters/came-from.ts'
import { countConfirmed } from '#lib/letters/data.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { countSignatories } from '#lib/publications/data.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { inLanguage } from '#lib/words/language.ts'
import { speak } from '../../request-language.ts'
import { type CampaignQuery, queryField } from './campaign-query.ts'
import { CAMPAIGN_SLUG } from './campaign-slug.ts'
import { openCampaign, type StepProps } from './journey.ts'
import { WriteToYourMp } from './write-to-your-mp.tsx'

export const dynamic = 'force-dynamic'

type Props = StepProps & { searchParams: Promise<CampaignQuery> }

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language, say } = await speak()
  const { campaign, draft } = await openCampaign((await params).slug)
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  return {
    title: draft.tried.includes('postcode') ? `${say(shellWords.error)}: ${title}` : title,
    description: inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy }).text,
  }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const { language, say } = await speak()
  const { slug } = await params
  const { campaign, draft, hasDraft, now } = await openCampaign(slug)
  const db = database()
  const query = queryField(await searchParams)
  const org = query('org')
  const [letters, signatories, organisation] = await Promise.all([
    countConfirmed(db, campaign.id),
    countSignatories(db, campaign.id, now),
    CAMPAIGN_SLUG.test(org) ? throughOrganisation(db, { slug: org, campaignId: campaign.id, now }) : null,
  ])
  const error = draft.tried.includes('postcode') ? say(fieldFaultWords.postcode_missing) : undefined
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy })
  const summary = inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy })
  const { leadOrganisation } = campaign
  const lead = inLanguage(language, { en: leadOrganisation.name, cy: leadOrganisation.nameCy })
  return (
    <div className="grid gap-8">
      {!hasDraft && <ForgetTyping slug={slug} />}
      <ErrorSummary
        errors={{ postcode: error }}
        title={say(shellWords.problem)}
        kept={say(shellWords.allIsHere)}
      />
      <div className="flow">
        <p className="font-semibold text-accent">{say(campaignWords.ledBy, { organisation: lead.text })}</p>
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
        soFar={lettersSoFar(language, letters)}
        error={error}
        through={organisation?.slug}
        cameFrom={cameFrom(query)}
      />
      <CampaignAsks language={language} campaign={campaign} />
      <p lang={language === 'cy' ? 'en' : undefined} className="border-line border-t pt-4 text-ink-soft">
        {campaign.imprint}
      </p>
    </div>
  )
}
