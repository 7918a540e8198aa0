import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { Part } from '#lib/letters/letter-middle.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { type Language, localeOf } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = { language: Language; letterLanguage: Language; left: Part[]; inLetter: number }

/** The paragraphs that are not in the letter, each with a way in. */
export function MoreParagraphs({ language, letterLanguage, left, inLetter }: Props) {
  const say = sayIn(language)
  const lang = letterLanguage === language ? undefined : localeOf(letterLanguage)
  return (
    <>
      <Heading level={2}>{say(letterWords.moreTitle)}</Heading>
      <p className="text-ink-soft">{say(letterWords.leftHint)}</p>
      <ul className="flow">
        {left.map((part, index) => (
          <li key={part.id} className="rounded-md border border-line bg-surface px-4 pt-3">
            <p lang={part.own ? undefined : lang} className="letter-text">
              {part.text}
            </p>
            <Button look="quiet" className="-ml-5" name="do" value={`take:${part.id}`}>
              {say(letterWords.take, { at: inLetter + index + 1 })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
