import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import type { KnownLetter } from '#lib/letters/data.ts'
import type { Language } from '#lib/words/language.ts'
import { LetterFacts, letterTo } from './letter-facts.tsx'
import { LetterSheet } from './letter-sheet.tsx'

type Props = { language: Language; letter: KnownLetter; whole: NonNullable<KnownLetter['whole']> }

/** A letter in full behind its link, with what people quote when they ring about it. */
export function WholeLetter({ language, letter, whole }: Props) {
  return (
    <div id="letter" className="flow">
      <LetterFacts language={language} letter={letter} />
      <LetterSheet
        language={language}
        letterLanguage={letter.language}
        to={letterTo(language, letter)}
        subject={whole.subject}
        text={whole.body}
      />
      <MembersAsOf language={language} />
    </div>
  )
}
