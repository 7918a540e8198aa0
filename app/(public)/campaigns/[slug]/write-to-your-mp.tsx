import { JOURNEY_FORM } from '#components/journey/journey-form.ts'
import { PostcodeForm } from '#components/journey/postcode-form.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { speak } from '../../request-language.ts'
import { openCampaign } from './journey.ts'

type Props = {
  slug: string
  /** How many have written, in a sentence; null for nothing. */
  soFar: string | null
  error: string | undefined
  through?: string
  onItsPage?: boolean
  cameFrom: string
}

/** Where the way to a letter begins; or why it does not begin today. */
export async function WriteToYourMp({ slug, soFar, ...form }: Props) {
  const { language, say, to } = await speak()
  const { campaign, draft, hasDraft, noMembers } = await openCampaign(slug)
  if (campaign.state === 'live' && !noMembers) {
    return (
      <Card as="section" labelledBy="start" className="border-l-8 border-l-brand">
        <Heading level={2} id="start">
          {say(campaignWords.write)}
        </Heading>
        <p>
          {say(campaignWords.minutes)} {soFar}
        </p>
        <PostcodeForm
          {...form}
          id={JOURNEY_FORM}
          language={language}
          slug={slug}
          defaultValue={draft.postcode}
        />
      </Card>
    )
  }
  const paused = campaign.state !== 'live'
  return (
    <>
      <Notice
        kind={paused ? 'warning' : 'info'}
        title={say(paused ? campaignWords.pausedTitle : campaignWords.dissolvedTitle)}
      >
        <p>{say(paused ? campaignWords.paused : campaignWords.dissolved)}</p>
        {hasDraft && <p>{say(campaignWords.typedKept)}</p>}
        {paused && (
          <ButtonAnchor href={to('/')} look="secondary">
            {say(campaignWords.otherCampaigns)}
          </ButtonAnchor>
        )}
      </Notice>
      {/* The language's button belongs to a form that is not there today. */}
      <form id={JOURNEY_FORM} method="post" action={to(`/campaigns/${slug}/save/language`)}>
        {form.onItsPage && <input type="hidden" name="page" value={form.through} />}
      </form>
    </>
  )
}
