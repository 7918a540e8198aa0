import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { partAt } from './part-at.ts'
import { quietSummary } from './quiet-summary.ts'

type Props = {
  language: Language
  /** The text's, where it is not the page's. */
  lang?: string
  text: string
  /** How many characters stand there at once, about. */
  most: number
  className?: string
}

/** A text of a letter; of a long one the beginning, and the rest where somebody asks for it. */
export function Shortened({ language, lang, text, most, className }: Props) {
  const [beginning, rest] = partAt(text, most)
  return (
    <div className={className}>
      <p lang={lang} className="letter-text">
        {beginning}
        {rest && ' …'}
      </p>
      {rest && (
        <details name="part">
          <summary className={quietSummary}>{sayIn(language)(letterWords.readOn)}</summary>
          <p lang={lang} className="letter-text">
            {rest}
          </p>
        </details>
      )}
    </div>
  )
}
