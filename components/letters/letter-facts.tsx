import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { KnownLetter } from '#lib/letters/data.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { inLanguage, type Language, nameIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = { language: Language; letter: KnownLetter }

/** What people quote when they ring about a letter: its reference, its campaign, and whose it is. */
export function LetterFacts({ language, letter }: Props) {
  const say = sayIn(language)
  const { campaign, reference, representedName } = letter
  const { text, lang } = inLanguage(language, { en: campaign.title, cy: campaign.titleCy })
  const whose = { term: say(confirmWords.writtenFor), value: representedName }
  return (
    <DefinitionList
      items={[
        { term: say(confirmWords.reference), value: reference },
        { term: say(confirmWords.campaign), value: <span lang={lang}>{text}</span> },
        ...(representedName ? [whose] : []),
      ]}
    />
  )
}

/** Whom a letter goes to, in words: “Ann Field, MP for Testham”. */
export function letterTo(
  language: Language,
  { memberName, seat }: { memberName: string; seat: Parameters<typeof nameIn>[1] },
): string {
  const { text } = nameIn(language, seat)
  return sayIn(language)(confirmWords.memberFor, { member: memberName, seat: text })
}
