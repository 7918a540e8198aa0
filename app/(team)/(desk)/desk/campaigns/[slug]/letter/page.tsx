import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { campaignDone } from '#components/campaigns/campaign-done.ts'
import { LetterFieldsList } from '#components/campaigns/letter-fields-list.tsx'
import { LetterForm } from '#components/campaigns/letter-form.tsx'
import { LetterNav } from '#components/campaigns/letter-nav.tsx'
import { LetterPreview } from '#components/campaigns/letter-preview.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { firstLetter } from '#lib/campaigns/first-letter.ts'
import { letterValues } from '#lib/campaigns/form-values.ts'
import { coalition } from '#lib/coalition/data.ts'
import { database } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'
import { openCampaign } from '../../open-campaign.ts'
import { exampleLetter } from './example-letter.ts'
import { examples } from './example-members.ts'

export const metadata: Metadata = { title: 'Campaign: letter' }

/** `?example=` names whom the preview is written to. */
export default async function LetterPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/letter'>) {
  const { slug } = await params
  const { example, done } = await searchParams
  const { campaign, refusal, mayEdit } = await openCampaign(slug, '/letter')
  if (refusal) return <NotAllowed message={refusal.message} />
  const saved = letterValues(campaign)
  const empty = !campaign.letterSubject && !campaign.letterTemplate
  const chosen = typeof example === 'string' && Object.hasOwn(examples, example) ? example : 'backbencher'
  const [umbrella, names] = await Promise.all([
    coalition(database()),
    signatories(database(), campaign.id, new Date()),
  ])
  const letter = exampleLetter({
    campaign,
    coalitionName: umbrella?.name ?? '',
    signatories: names.map(({ name }) => name),
    chosen,
  })
  return (
    <div className="flow">
      <Heading>Letter</Heading>
      <Lead>
        Supporters add their own words; Chorus fills in the rest. Letters already sent off keep the text they
        had.
      </Lead>
      <LetterNav slug={slug} questions={campaign.questions.length} paragraphs={campaign.paragraphs.length} />
      <DoneNotice done={done} sentences={campaignDone} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        {mayEdit ? (
          <div className="flow min-w-0">
            {empty && (
              <Notice title="A letter to start from">
                <p>Nothing is saved yet. Change this one until it is yours, then save.</p>
              </Notice>
            )}
            <LetterForm
              action={`/api/campaigns/${slug}/letter`}
              saved={saved}
              offered={empty ? firstLetter : undefined}
            />
            <LetterFieldsList />
          </div>
        ) : (
          <p>The editors and officers of {campaign.leadOrganisation.name} write this letter.</p>
        )}
        <LetterPreview
          slug={slug}
          letter={letter}
          chosen={chosen}
          examples={Object.entries(examples).map(([key, { name }]) => ({ key, name }))}
        />
      </div>
    </div>
  )
}
