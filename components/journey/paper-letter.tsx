import { type LetterOnPaper, POSTAL_ADDRESS } from '#lib/letters/letter-on-paper.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { type Language, localeOf } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  /** The page's. */
  language: Language
  letter: LetterOnPaper
  memberName: string
}

/** Characters that one sheet of A4 holds at the usual size; with more the letters are printed smaller. */
const ROOMY = 1_900

/** A letter as it lies in the envelope; the only thing on the page that is printed. */
export function PaperLetter({ language, letter, memberName }: Props) {
  const lang = letter.language === language ? undefined : localeOf(letter.language)
  const to = sayIn(letter.language)(senderWords.mpOf, { member: memberName })
  return (
    <article
      aria-label={sayIn(language)(senderWords.paperLetter)}
      className={`letter-sheet rounded-md border border-line bg-surface p-5 shadow-card sm:p-10 ${letter.text.length > ROOMY ? 'letter-long' : ''}`}
    >
      <div lang={lang} className="letter-text grid gap-6 print:gap-4">
        <p className="ml-auto max-w-[60%]">{letter.from}</p>
        <p>{letter.date}</p>
        <p>{[to, ...POSTAL_ADDRESS].join('\n')}</p>
        <p className="font-semibold">{letter.subject}</p>
        <div>{letter.text}</div>
        <div className="break-inside-avoid">{letter.ending}</div>
      </div>
    </article>
  )
}
