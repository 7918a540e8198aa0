import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { JOURNEY_FORM } from '#components/journey/journey-form.ts'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { KeepTyping } from '#components/journey/keep-typing.tsx'
import { EnglishLetter } from '#components/letters/english-letter.tsx'
import { InPlace } from '#components/letters/in-place.tsx'
import { boxOf, LetterInPlace } from '#components/letters/letter-in-place.tsx'
import { LiveShare } from '#components/letters/live-share.tsx'
import { liveTexts } from '#components/letters/live-words.ts'
import { MoreParagraphs } from '#components/letters/more-paragraphs.tsx'
import { QuestionStep } from '#components/letters/question-step.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { letterErrors, READY_BACK } from '#lib/letters/letter-errors.ts'
import { letterMiddle } from '#lib/letters/letter-middle.ts'
import { previewAround, previewText } from '#lib/letters/preview-letter.ts'
import { OWN_WORDS_LIMIT } from '#lib/letters/schema.ts'
import { shareInWords } from '#lib/letters/share-in-words.ts'
import { typingSecret } from '#lib/platform/typing-secret.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { type CampaignQuery, queryField } from '../campaign-query.ts'
import { openStep, type StepProps } from '../journey.ts'
import { stepTitle } from '../step-title.ts'
import { letterView } from './letter-view.ts'

export const dynamic = 'force-dynamic'

type Props = StepProps & { searchParams: Promise<CampaignQuery> }

/** All the page is made of; null without a member, and then `openStep` has led elsewhere. */
async function openLetter({ params, searchParams }: Props) {
  const { slug } = await params
  const { language } = await speak()
  const opened = await openStep(slug, 'letter')
  const { draft, campaign, found } = opened
  const { seat } = found
  if (!seat?.member) return null
  const input = { ...opened, seat, member: seat.member, language }
  const middle = letterMiddle(input)
  // Whoever has been past this step is here again because something is missing.
  const judged = draft.tried.includes('letter') || draft.name !== ''
  const errors = judged ? letterErrors(input) : {}
  const query = queryField(await searchParams)
  const view = letterView({
    draft,
    questions: campaign.questions.length,
    query,
    wrong: Object.keys(errors).length > 0,
    left: middle.left.length,
  })
  return { slug, input, middle, errors, campaign, view, open: query('open') }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openLetter>>>

const titleOf = ({ view, input }: Opened, language: Language): string => {
  const say = sayIn(language)
  const title = say(letterWords.title, { member: input.member.name })
  if (view.kind === 'letter') return title
  const part =
    view.kind === 'more'
      ? say(letterWords.moreTitle)
      : say(letterWords.questionAt, { at: view.at, all: view.all })
  return `${part} – ${title}`
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { language } = await speak()
  const opened = await openLetter(props)
  if (!opened) return {}
  const wrong = Object.keys(atTheirBoxes(opened)).length > 0
  return { title: stepTitle(titleOf(opened, language), { language, campaign: opened.campaign, wrong }) }
}

export default async function LetterPage(props: Props) {
  const { language, say, to } = await speak()
  const opened = await openLetter(props)
  if (!opened) return null
  const { slug, input, middle, view, campaign } = opened
  const { draft, seat, member } = input
  const letter = previewText(input)
  const { around, measure } = previewAround(input)
  const tooLong = tooLongIn(opened)
  const errors = atTheirBoxes(opened)
  const own = middle.parts.filter((part) => part.own).map(boxOf)
  const live = {
    form: JOURNEY_FORM,
    share: letter.share,
    measure,
    signs: { most: OWN_WORDS_LIMIT, used: middle.ownText.length, own },
    texts: liveTexts(language),
  }
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={2}
      title={say(letterWords.title, { member: member.name })}
      back={`/campaigns/${slug}${backFrom(view, campaign.questions.length)}`}
      errors={errors}
    >
      {view.kind === 'question' && view.at === 1 && (
        <>
          <Lead>{say(letterWords.lead)}</Lead>
          <p>
            {say(letterWords.noTyping)}{' '}
            <a href={to(`/campaigns/${slug}/ready`)}>{say(letterWords.useReady)}</a>
          </p>
        </>
      )}
      {view.kind === 'letter' && (
        <p>
          {say(letterWords.reads)} <strong>{say(shareInWords(letter.share.percent))}</strong>
        </p>
      )}
      {view.kind === 'question' && view.at === 1 && (
        <EnglishLetter language={language} letterLanguage={letter.language} nation={seat.nation} />
      )}
      <form
        id={JOURNEY_FORM}
        method="post"
        action={to(`/campaigns/${slug}/save/letter`)}
        className="group/letter flow"
        noValidate
      >
        {view.kind === 'question' && (
          <>
            <Heading level={2}>{say(letterWords.questionAt, { at: view.at, all: view.all })}</Heading>
            <QuestionStep
              language={language}
              draft={draft}
              questions={campaign.questions}
              at={view.at}
              error={errors[questionBox(view.at, campaign.questions)]}
              live={live}
            />
          </>
        )}
        {view.kind === 'letter' && (
          <LetterInPlace
            language={language}
            letterLanguage={letter.language}
            subject={letter.subject}
            around={around}
            text={letter.text}
            middle={middle}
            draft={draft}
            questions={campaign.questions}
            open={tooLong?.id ?? opened.open}
            readyBack={READY_BACK}
          />
        )}
        {view.kind === 'more' && (
          <MoreParagraphs
            language={language}
            letterLanguage={letter.language}
            left={middle.left}
            inLetter={middle.parts.length}
          />
        )}
        {view.kind !== 'question' && (
          <div className="near-bar no-print">
            {view.kind === 'letter' && <LiveShare compact key={JSON.stringify(letter.share)} {...live} />}
            <Button
              className={view.kind === 'letter' ? 'shrink-0' : 'w-full sm:w-auto'}
              {...(view.kind === 'more' && { name: 'do', value: 'show' })}
            >
              {say(view.kind === 'more' ? letterWords.toLetter : letterWords.goOn)}
            </Button>
          </div>
        )}
      </form>
      <KeepTyping
        slug={slug}
        step={view.kind === 'question' ? `letter-${view.at}` : 'letter'}
        form={JOURNEY_FORM}
        secret={typingSecret(draft.mark)}
      />
      {view.kind === 'letter' && (
        <>
          <InPlace slug={slug} form={JOURNEY_FORM} said={inPlaceWords(language)} />
          <MembersAsOf language={language} />
        </>
      )}
    </JourneyPage>
  )
}

/** What is wrong, by the box in which it can be put right; a question's page knows its own box alone. */
function atTheirBoxes(opened: Opened): Record<string, string> {
  const { errors, view, campaign } = opened
  const { ownWords, ...others } = errors
  const longest = tooLongIn(opened)
  const box = longest ? boxOf(longest) : 'ownWords'
  const all = { ...others, ...(ownWords && { [box]: ownWords }) }
  if (view.kind !== 'question') return all
  return ownWords && questionBox(view.at, campaign.questions) === box ? { [box]: ownWords } : {}
}

/** The longest of one's own parts, where they are too long together: it is opened to be cut. */
function tooLongIn({ errors, middle }: Opened) {
  if (!errors.ownWords) return undefined
  const own = middle.parts.filter((part) => part.own)
  return own.toSorted((a, b) => b.text.length - a.text.length)[0]
}

function questionBox(at: number, questions: { id: string }[]): string {
  const question = questions[at - 1]
  return question ? `answer-${question.id}` : 'ownWords'
}

/** The page before, below the campaign's. */
function backFrom(view: Opened['view'], questions: number): string {
  if (view.kind === 'more') return '/letter'
  if (view.kind === 'letter') return `/letter?question=${questions + 1}`
  return view.at > 1 ? `/letter?question=${view.at - 1}` : '/mp'
}

function inPlaceWords(language: Language) {
  const say = sayIn(language)
  return {
    keep: say(letterWords.didKeep),
    up: say(letterWords.didUp),
    down: say(letterWords.didDown),
    leave: say(letterWords.didLeave),
    back: say(letterWords.didBack),
    ready: say(letterWords.didReady),
  }
}
