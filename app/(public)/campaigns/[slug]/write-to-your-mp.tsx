import { speak } from '#app/http/request-language.ts'
import { JOURNEY_FORM } from '#components/journey/journey-form.ts'
import { PostcodeForm } from '#components/journey/postcode-form.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
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

const reasons = {
  ended: { kind: 'info', title: campaignWords.endedTitle, text: campaignWords.ended },
  paused: { kind: 'warning', title: campaignWords.pausedTitle, text: campaignWords.paused },
  dissolved: { kind: 'info', title: campaignWords.dissolvedTitle, text: campaignWords.dissolved },
} as const

/** Where the way to a letter begins; or why it does not begin today. */
export async function WriteToYourMp({ slug, soFar, ...form }: Props) {
  const { language, say, to } = await speak()
  const { campaign, draft, hasDraft, noMembers, ended } = await openCampaign(slug)
  if (campaign.state === 'live' && !ended && !noMembers) {
    return (
      <Card as="section" labelledBy="start" className="border-l-8 border-l-brand">
        <Heading level={2} id="start">
          {say(campaignWords.write)}
        </Heading>
        <PostcodeForm
          {...form}
          id={JOURNEY_FORM}
          language={language}
          slug={slug}
          defaultValue={draft.postcode}
        />
        <p>
          {say(campaignWords.minutes)} {soFar}
        </p>
      </Card>
    )
  }
  const why = ended ? reasons.ended : campaign.state !== 'live' ? reasons.paused : reasons.dissolved
  return (
    <>
      <Notice kind={why.kind} title={say(why.title)}>
        <p>{say(why.text)}</p>
        {hasDraft && <p>{say(campaignWords.typedKept)}</p>}
        {why !== reasons.dissolved && (
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
