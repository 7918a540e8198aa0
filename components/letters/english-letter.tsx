import { Notice } from '#components/ui/notice.tsx'
import type { Nation } from '#lib/platform/generated/prisma/enums.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  /** The page's. */
  language: Language
  letterLanguage: Language
  nation: Nation
}

/** Says on a Welsh page why its letter is English; nothing where it is not. */
export function EnglishLetter({ language, letterLanguage, nation }: Props) {
  if (language === letterLanguage) return null
  const say = sayIn(language)
  return (
    <Notice title={say(letterWords.englishTitle)}>
      <p>{say(nation === 'wales' ? letterWords.englishOnly : letterWords.englishElsewhere)}</p>
    </Notice>
  )
}
