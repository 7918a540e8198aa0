import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The way to the page that mails the link to somebody's own page. */
export function OwnPageLink({ language }: { language: Language }) {
  return (
    <p>
      <a href={pathIn(language, '/yours')} className="inline-flex min-h-11 items-center">
        {sayIn(language)(yoursWords.askTitle)}
      </a>
    </p>
  )
}
