import { yesWords } from '#lib/words/catalogue/who-we-are.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

const MORE = {
  letter: { words: yesWords.letterMore, part: '' },
  news: { words: yesWords.newsMore, part: '#gets' },
} as const

/** What a yes means in one sentence, and the way to all the rest. It opens beside the form, which keeps what was typed. */
export function YesSummary({ language, to }: { language: Language; to: 'letter' | 'news' }) {
  const say = sayIn(language)
  const more = MORE[to]
  return (
    <p className="text-ink-soft">
      {say(yesWords[to])}{' '}
      <a href={`${pathIn(language, '/privacy')}${more.part}`} target="_blank" rel="noopener">
        {say(more.words)}
      </a>
    </p>
  )
}
