import type { Metadata } from 'next'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { KeepTyping } from '#components/journey/keep-typing.tsx'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { OwnWordsPrompts } from '#components/letters/own-words-prompts.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { draftErrors } from '#lib/letters/draft-errors.ts'
import { previewText } from '#lib/letters/preview-letter.ts'
import { OWN_WORDS_LIMIT } from '#lib/letters/schema.ts'
import { speak } from '../../../request-language.ts'
import { openStep, type StepProps } from '../journey.ts'

export const dynamic = 'force-dynamic'

const FORM = 'letter-form'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language } = await speak()
  const { draft, campaign } = await openStep((await params).slug, 'letter')
  const wrong = Object.keys(draftErrors(draft, 'letter', language)).length > 0
  return { title: `${wrong ? 'Error: ' : ''}Your letter – ${campaign.title}` }
}

export default async function LetterPage({ params }: StepProps) {
  const { language } = await speak()
  const { slug } = await params
  const { draft, campaign, coalitionName, signatories, place } = await openStep(slug, 'letter')
  const seat = place.seat
  if (!seat?.member) return null
  const { member } = seat
  const errors = draftErrors(draft, 'letter', language)
  const letter = previewText({ campaign, coalitionName, seat, member, signatories, draft })
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={2}
      title={`Your letter to ${member.name}`}
      back={`/campaigns/${slug}/mp`}
      errors={errors}
    >
      <Lead>
        The letter is ready to go. A few words of your own make an MP’s office read it as yours: one sentence
        is plenty, and you can leave the box empty.
      </Lead>
      <form id={FORM} method="post" action={`/campaigns/${slug}/save/letter`} className="flow" noValidate>
        <Field
          as="textarea"
          rows={8}
          name="ownWords"
          label="Your own words"
          hint={`They go near the start of the letter. Up to ${OWN_WORDS_LIMIT.toLocaleString('en-GB')} characters.`}
          error={errors.ownWords}
          defaultValue={draft.ownWords}
        />
        <OwnWordsPrompts />
        <Button className="w-full sm:w-auto">Save and go on</Button>
      </form>
      <KeepTyping slug={slug} step="letter" form={FORM} />
      <section aria-labelledby="letter" className="flow pt-4">
        <Heading level={2} id="letter">
          The letter
        </Heading>
        <LetterSheet to={`${member.name}, MP for ${seat.name}`} {...letter} />
      </section>
    </JourneyPage>
  )
}
