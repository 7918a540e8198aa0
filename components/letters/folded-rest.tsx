import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { quietSummary } from './quiet-summary.ts'

type Props = {
  language: Language /** The letter's, where it is not the page's. */
  lang?: string
  text: string
}

/** The end of a letter, which is the same for everybody: there for whoever wants to read it again. */
export function FoldedRest({ language, lang, text }: Props) {
  return (
    <details name="part">
      <summary className={quietSummary}>{sayIn(language)(letterWords.letterEnd)}</summary>
      <div lang={lang} className="letter-text">
        {text}
      </div>
    </details>
  )
}
