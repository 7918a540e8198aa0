import { footWords } from '#lib/words/catalogue/who-we-are.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

const pages = ['about', 'contact', 'yours', 'privacy', 'accessibility'] as const

/** The ways from every public page to who runs it, how to reach them, and what they do with what they are given. */
export function FootLinks({ language }: { language: Language }) {
  const say = sayIn(language)
  return (
    <nav aria-label={say(footWords.pages)}>
      <ul className="-my-2 flex flex-wrap gap-x-6">
        {pages.map((page) => (
          <li key={page}>
            <a href={pathIn(language, `/${page}`)} className="inline-flex min-h-12 items-center">
              {say(footWords[page])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
