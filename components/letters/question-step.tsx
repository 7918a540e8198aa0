import { StartedFrom } from '#components/journey/started-from.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { Draft } from '#lib/letters/draft.ts'
import { besides } from '#lib/letters/letter-middle.ts'
import { OWN_WORDS_LIMIT } from '#lib/letters/schema.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { LiveShare } from './live-share.tsx'
import type { LiveWords } from './live-words.ts'
import { Orphans } from './orphans.tsx'

type Question = {
  id: string
  text: string
  textCy: string | null
  starter: string
  starterCy: string | null
}
type Props = {
  language: Language
  draft: Draft
  questions: Question[]
  /** Which one, from 1; behind the campaign's own comes the box for anything else. */
  at: number
  error?: string
  live: LiveWords
}

/** One question, its box, and the ways on; what stands in a form around it. */
export function QuestionStep({ language, draft, questions, at, error, live }: Props) {
  const say = sayIn(language)
  const question = questions[at - 1]
  return (
    <>
      <input type="hidden" name="at" value={at} />
      {question ? (
        <AnswerBox
          language={language}
          question={question}
          answer={draft.answers[question.id] ?? ''}
          error={error}
        />
      ) : (
        <>
          <StartedFrom texts={{ ownWords: draft.ownWords }} />
          <Orphans draft={draft} questions={questions} />
          <Field
            as="textarea"
            rows={5}
            name="ownWords"
            label={say(letterWords.ownWords)}
            hint={say(letterWords.ownWordsHint, { limit: OWN_WORDS_LIMIT })}
            error={error}
            defaultValue={besides(draft, { questions })}
          />
        </>
      )}
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <Button>{say(letterWords.goOn)}</Button>
        <Button look="quiet" name="do" value="skip">
          {say(letterWords.skip)}
        </Button>
        {at <= questions.length && (
          <Button look="quiet" name="do" value="letter">
            {say(letterWords.skipAll)}
          </Button>
        )}
      </div>
      <LiveShare {...live} />
    </>
  )
}

type BoxProps = { language: Language; question: Question; answer: string; error?: string }

function AnswerBox({ language, question, answer, error }: BoxProps) {
  const say = sayIn(language)
  const { id } = question
  const asked = inLanguage(language, { en: question.text, cy: question.textCy })
  const begin = inLanguage(language, { en: question.starter, cy: question.starterCy })
  return (
    <>
      <StartedFrom texts={{ [`answer-${id}`]: answer }} />
      <input type="hidden" name="question" value={id} />
      <Field
        as="textarea"
        rows={4}
        name={`answer-${id}`}
        label={<span lang={asked.lang}>{asked.text}</span>}
        hint={
          begin.text && <span lang={begin.lang}>{say(letterWords.starter, { starter: begin.text })}</span>
        }
        error={error}
        defaultValue={answer}
      />
    </>
  )
}
