import type { Metadata } from 'next'
import { JOURNEY_FORM } from '#components/journey/journey-form.ts'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { KeepTyping } from '#components/journey/keep-typing.tsx'
import { EnglishLetter } from '#components/letters/english-letter.tsx'
import { LetterParts } from '#components/letters/letter-parts.tsx'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { QuestionFields } from '#components/letters/question-fields.tsx'
import { ShareMeter } from '#components/letters/share-meter.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { letterErrors, READY_BACK } from '#lib/letters/letter-errors.ts'
import { besides, letterMiddle } from '#lib/letters/letter-middle.ts'
import { previewText } from '#lib/letters/preview-letter.ts'
import { OWN_WORDS_LIMIT } from '#lib/letters/schema.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { inLanguage } from '#lib/words/language.ts'
import { speak } from '../../../request-language.ts'
import { openStep, type StepProps } from '../journey.ts'
import { stepTitle } from '../step-title.ts'

export const dynamic = 'force-dynamic'

/** All the page is made of; null without a member, and then `openStep` has led elsewhere. */
async function openLetter({ params }: StepProps) {
  const { slug } = await params
  const { language } = await speak()
  const opened = await openStep(slug, 'letter')
  const { draft, campaign, place } = opened
  const { seat } = place
  if (!seat?.member) return null
  const input = { ...opened, seat, member: seat.member, language }
  // Whoever has been past this step is here again because something is missing.
  const judged = draft.tried.includes('letter') || draft.name !== ''
  const errors = judged ? letterErrors(input) : {}
  return { slug, input, errors, campaign }
}

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const { language, say } = await speak()
  const opened = await openLetter(props)
  if (!opened) return {}
  const { input, errors, campaign } = opened
  const title = say(letterWords.title, { member: input.member.name })
  return { title: stepTitle(title, { language, campaign, wrong: Object.keys(errors).length > 0 }) }
}

export default async function LetterPage(props: StepProps) {
  const { language, say, to } = await speak()
  const opened = await openLetter(props)
  if (!opened) return null
  const { slug, input, errors, campaign } = opened
  const { draft, seat, member } = input
  const middle = letterMiddle(input)
  const letter = previewText(input)
  const arranged = draft.parts !== null || Object.keys(draft.edits).length > 0 || middle.empty
  const seatName = inLanguage(language, { en: seat.name, cy: seat.nameCy }).text
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={2}
      title={say(letterWords.title, { member: member.name })}
      back={`/campaigns/${slug}/mp`}
      errors={errors}
    >
      <Lead>{say(letterWords.lead)}</Lead>
      <p>
        {say(letterWords.noTyping)} <a href={to(`/campaigns/${slug}/ready`)}>{say(letterWords.useReady)}</a>
      </p>
      <EnglishLetter language={language} letterLanguage={letter.language} nation={seat.nation} />
      <form
        id={JOURNEY_FORM}
        method="post"
        action={to(`/campaigns/${slug}/save/letter`)}
        className="flow"
        noValidate
      >
        {campaign.questions.length > 0 && (
          <>
            <Heading level={2} className="pt-2">
              {say(letterWords.questions)}
            </Heading>
            <p className="text-ink-soft">{say(letterWords.questionsHint)}</p>
          </>
        )}
        <QuestionFields language={language} questions={campaign.questions} answers={draft.answers} />
        <Field
          as="textarea"
          rows={6}
          name="ownWords"
          label={say(letterWords.ownWords)}
          hint={say(letterWords.ownWordsHint, { limit: OWN_WORDS_LIMIT })}
          error={errors.ownWords}
          defaultValue={besides(draft, campaign)}
        />
        <Button look="secondary" name="do" value="show" className="w-full sm:w-auto">
          {say(letterWords.show)}
        </Button>
        {middle.parts.length + middle.left.length > 0 && (
          <details id="parts" open={arranged} className="rounded-xl border-2 border-line bg-sunken">
            <summary className="ml-8 min-h-12 list-outside py-3 pr-4 sm:ml-10">
              <h2 className="font-semibold">{say(letterWords.parts)}</h2>
              {!middle.empty && (
                <span className="block text-ink-soft">
                  {say(letterWords.partsNow, { count: middle.parts.length })}
                </span>
              )}
            </summary>
            <div className="flow px-2.5 pb-2.5 sm:px-5 sm:pb-5">
              {!middle.empty && <p>{say(letterWords.partsHint)}</p>}
              <LetterParts
                language={language}
                letterLanguage={letter.language}
                middle={middle}
                readyBack={READY_BACK}
              />
            </div>
          </details>
        )}
        <Heading level={2} className="pt-4">
          {say(letterWords.share)}
        </Heading>
        <ShareMeter language={language} share={letter.share} />
        <Button className="w-full sm:w-auto">{say(letterWords.save)}</Button>
      </form>
      <KeepTyping slug={slug} step="letter" form={JOURNEY_FORM} />
      <section aria-labelledby="letter" className="flow pt-4">
        <Heading level={2} id="letter">
          {say(letterWords.letter)}
        </Heading>
        <LetterSheet
          language={language}
          letterLanguage={letter.language}
          to={say(letterWords.to, { member: member.name, seat: seatName })}
          subject={letter.subject}
          text={letter.text}
        />
      </section>
    </JourneyPage>
  )
}
