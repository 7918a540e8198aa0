import type { ReactNode } from 'react'
import { StartedFrom } from '#components/journey/started-from.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { Draft } from '#lib/letters/draft.ts'
import { type Middle, OWN, type Part } from '#lib/letters/letter-middle.ts'
import { OWN_WORDS_LIMIT } from '#lib/letters/schema.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { type Language, localeOf } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { FoldedRest } from './folded-rest.tsx'
import { LetterPart } from './letter-part.tsx'
import { Orphans } from './orphans.tsx'
import { quietSummary } from './quiet-summary.ts'
import { Shortened } from './shortened.tsx'

type Props = {
  language: Language
  letterLanguage: Language
  subject: string
  /** What stands around the middle; null where the template has none that can be told apart. */
  around: { before: string; after: string } | null
  /** The whole letter. */
  text: string
  middle: Middle
  draft: Pick<Draft, 'answers' | 'ownWords'>
  questions: { id: string }[]
  /** The part that is opened to be changed, by its id. */
  open?: string
  /** The id of the button that puts the ready paragraphs back. */
  readyBack: string
}

/** Of what stands before the middle, the greeting and a line or two. */
const MOST_BEFORE = 90

/** The name of the box in which a part is changed. */
export const boxOf = ({ id, kind }: Pick<Part, 'id' | 'kind'>): string =>
  kind === 'own' ? 'ownWords' : `${kind === 'answer' ? 'answer' : 'edit'}-${id}`

/**
 * A letter as it will be read, each paragraph of its middle with a way to change it there. What a press does is the form's
 * around it; all of it works without a script.
 */
export function LetterInPlace({
  language,
  letterLanguage,
  middle,
  around,
  draft,
  questions,
  ...props
}: Props) {
  const say = sayIn(language)
  const lang = letterLanguage === language ? undefined : localeOf(letterLanguage)
  const { parts, left } = middle
  const writesOwn = parts.some(({ id }) => id === OWN)
  return (
    <>
      <StartedFrom
        texts={Object.fromEntries([
          ...parts.map((part) => [boxOf(part), part.kind === 'paragraph' ? part.text : savedOf(part, draft)]),
          ...(writesOwn ? [] : [['ownWords', draft.ownWords]]),
        ])}
      />
      <Orphans draft={draft} questions={questions} />
      <article
        aria-label={say(letterWords.sheet)}
        className="letter-sheet flow rounded-md border border-line bg-surface p-4 leading-[1.45] shadow-card sm:p-8"
      >
        <p className="border-line border-b pb-2">
          <span className="text-ink-soft">{say(letterWords.sheetSubject)} </span>
          <strong lang={lang}>{props.subject}</strong>
        </p>
        {around && <Shortened language={language} lang={lang} text={around.before} most={MOST_BEFORE} />}
        {parts.length > 0 && (
          <ol id="parts" className="grid gap-1">
            {parts.map((part, index) => (
              <LetterPart
                key={part.id}
                language={language}
                lang={part.own ? undefined : lang}
                part={part}
                box={boxOf(part)}
                at={index + 1}
                of={parts.length}
                open={props.open === part.id}
              />
            ))}
          </ol>
        )}
        {middle.empty && (
          <>
            <p>{say(letterWords.nothing)}</p>
            <Button id={props.readyBack} look="secondary" name="do" value="ready">
              {say(letterWords.readyBack)}
            </Button>
          </>
        )}
        {around ? (
          <FoldedRest language={language} lang={lang} text={around.after} />
        ) : (
          <Fixed lang={lang}>{props.text}</Fixed>
        )}
      </article>
      <div className="grid justify-items-start">
        {!writesOwn && (
          <details name="part" className="w-full" open={props.open === OWN}>
            <summary className={quietSummary}>{say(letterWords.addOwn)}</summary>
            <div className="flow pb-4">
              <Field
                as="textarea"
                rows={4}
                name="ownWords"
                label={say(letterWords.ownWords)}
                hint={say(letterWords.ownWordsHint, { limit: OWN_WORDS_LIMIT })}
              />
              <Button look="secondary" name="do" value={`keep:${OWN}`}>
                {say(letterWords.keep)}
              </Button>
            </div>
          </details>
        )}
        {left.length > 0 && (
          <Button look="quiet" className={besides} name="do" value="more">
            {say(letterWords.more, { count: left.length })}
          </Button>
        )}
        {questions.length > 0 && (
          <Button look="quiet" className={besides} name="do" value="ask">
            {say(letterWords.askAgain)}
          </Button>
        )}
      </div>
    </>
  )
}

/** What leads elsewhere waits while a part of the letter is open: one thing at a time. */
const besides = '-ml-5 group-has-[details[name=part][open]]/letter:hidden'

const savedOf = ({ id, kind }: Part, draft: Pick<Draft, 'answers' | 'ownWords'>): string =>
  (kind === 'own' ? draft.ownWords : draft.answers[id]) ?? ''

function Fixed({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <div lang={lang} className="letter-text">
      {children}
    </div>
  )
}
