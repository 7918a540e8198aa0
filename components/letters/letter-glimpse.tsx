import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { KnownLetter } from '#lib/letters/data.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { type Language, localeOf } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { letterTo } from './letter-facts.tsx'

type Props = { language: Language; letter: KnownLetter }

/** As much of a letter as its writer needs to know it again: a link may have gone to a stranger's mailbox. */
export function LetterGlimpse({ language, letter }: Props) {
  const say = sayIn(language)
  const lang = letter.language === language ? undefined : localeOf(letter.language)
  return (
    <DefinitionList
      items={[
        { term: say(confirmWords.from), value: letter.senderName },
        { term: say(confirmWords.goesTo), value: letterTo(language, letter) },
        ...(letter.firstLine
          ? [{ term: say(confirmWords.begins), value: <span lang={lang}>{letter.firstLine}</span> }]
          : []),
      ]}
    />
  )
}
