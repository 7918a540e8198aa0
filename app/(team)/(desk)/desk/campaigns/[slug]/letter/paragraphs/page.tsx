import type { Metadata } from 'next'
import { openCampaign } from '#app/(team)/(desk)/desk/campaigns/open-campaign.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { campaignDone } from '#components/campaigns/campaign-done.ts'
import { InWelsh } from '#components/campaigns/in-welsh.tsx'
import { LetterNav } from '#components/campaigns/letter-nav.tsx'
import { ParagraphForm } from '#components/campaigns/paragraph-form.tsx'
import { PartDesk } from '#components/campaigns/part-desk.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { namesOfKinds, namesOfNations } from '#lib/campaigns/campaign-words.ts'
import { paragraphValues } from '#lib/campaigns/form-values.ts'
import { MemberKind } from '#lib/platform/generated/prisma/enums.ts'

export const metadata: Metadata = { title: 'Campaign: paragraphs' }

/** `?change=` names the paragraph whose form is open. */
export default async function ParagraphsPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/letter/paragraphs'>) {
  const { slug } = await params
  const { change, done } = await searchParams
  const { campaign, refusal, mayEdit } = await openCampaign(slug, '/letter/paragraphs')
  if (refusal) return <NotAllowed message={refusal.message} />
  const { questions, paragraphs, nations } = campaign
  return (
    <div className="flow max-w-[52rem]">
      <Heading>Paragraphs</Heading>
      <Lead>
        Supporters put them into their letter, change their words, move them or leave them out. Those that
        stand in it from the start are all that the short way sends.
      </Lead>
      <LetterNav slug={slug} questions={questions.length} paragraphs={paragraphs.length} />
      <DoneNotice done={done} sentences={campaignDone} />
      <PartDesk
        slug={slug}
        part="paragraph"
        rows={paragraphs}
        mayEdit={mayEdit}
        change={change}
        empty={{
          title: 'No paragraph yet',
          text: (
            <p>
              Not everybody can type much. Offer four or five short paragraphs, each with one thought, and let
              one or two stand in the letter from the start.
            </p>
          ),
        }}
        values={paragraphValues}
        fresh={{ nations: nations.join(','), kinds: Object.values(MemberKind).join(',') }}
        form={(props) => <ParagraphForm {...props} />}
        show={(paragraph) => (
          <>
            <p className="whitespace-pre-line text-lg [overflow-wrap:anywhere]">{paragraph.text}</p>
            {nations.includes('wales') && paragraph.nations.includes('wales') && (
              <InWelsh text={paragraph.textCy} />
            )}
            <p className="flex flex-wrap gap-2">
              <Tag tone={paragraph.ready ? 'good' : 'neutral'}>
                {paragraph.ready ? 'Stands in the letter' : 'Can be put in'}
              </Tag>
              <Tag>{namesOfNations(paragraph.nations)}</Tag>
              <Tag>{namesOfKinds(paragraph.kinds)}</Tag>
            </p>
          </>
        )}
      />
    </div>
  )
}
