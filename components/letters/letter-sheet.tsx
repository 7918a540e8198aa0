import { letterWords } from '#lib/words/catalogue/letter.ts'
import { type Language, localeOf } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { FoldedRest } from './folded-rest.tsx'

type Props = {
  /** The page's. */
  language: Language
  /** The letter's own, where it may be another. */
  letterLanguage?: Language
  to: string
  subject: string
  text: string
  /** What follows the text, folded: the end that is the same for everybody. */
  rest?: string
  /** Its name for a screen reader; “Your letter” unless given. */
  label?: string
}

/** A letter as it is read at the other end; the only thing on the page that is printed. */
export function LetterSheet({ language, letterLanguage = language, to, subject, text, rest, label }: Props) {
  const say = sayIn(language)
  const lang = letterLanguage === language ? undefined : localeOf(letterLanguage)
  return (
    <article
      aria-label={label ?? say(letterWords.sheet)}
      className="letter-sheet rounded-md border border-line bg-surface p-5 shadow-card sm:p-10"
    >
      <dl className="mb-5 grid gap-x-3 border-line border-b pb-4 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-soft">{say(letterWords.sheetTo)}</dt>
        <dd className="font-semibold">{to}</dd>
        <dt className="text-ink-soft">{say(letterWords.sheetSubject)}</dt>
        <dd lang={lang} className="font-semibold">
          {subject}
        </dd>
      </dl>
      <div lang={lang} className="letter-text">
        {text}
      </div>
      {rest && <FoldedRest language={language} lang={lang} text={rest} />}
    </article>
  )
}
