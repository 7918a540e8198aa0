import type { Language as LetterLanguage } from '#lib/platform/generated/prisma/enums.ts'
import { tidyWords } from '#lib/platform/tidy-text.ts'
import { inLanguage } from '#lib/words/language.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { OWN } from './letter-middle.ts'

/** What is kept of a letter that a draft can be made of again. */
export type LetterForDraft = Writer & { id: string; textLanguage: LetterLanguage }

type Writer = {
  ownWords: string
  gssCode: string
  senderName: string
  senderEmail: string
  senderAddress: string
  senderPostcode: string
  representedName: string
  relation: string
  cameFrom: string
}

type Paragraph = { id: string; text: string; textCy?: string | null }

/**
 * The draft that a letter was made of, as far as the letter still tells: paragraphs that stand in it word for word are
 * paragraphs again, and everything else is its writer's own words. It remembers its letter, so that the next takes its place.
 */
export function draftOfLetter(
  letter: LetterForDraft,
  { paragraphs, consentTo, through }: { paragraphs: Paragraph[]; consentTo: string[]; through: string },
): Draft {
  const { own, parts } = partsOf(letter, paragraphs)
  return {
    ...draftOfWriter(letter),
    ownWords: own,
    parts,
    consentToSend: true,
    consentTo,
    through,
    made: letter.id,
  }
}

/** A draft of another letter with an earlier one's words ready in it. Its writer agrees anew to its being sent. */
export const draftAgain = (letter: Writer): Draft => ({
  ...draftOfWriter(letter),
  ownWords: letter.ownWords,
  parts: [OWN],
})

const draftOfWriter = (letter: Writer): Draft => ({
  ...emptyDraft(),
  postcode: letter.senderPostcode,
  gssCode: letter.gssCode,
  name: letter.senderName,
  sureOfName: true,
  address: letter.senderAddress,
  email: letter.senderEmail,
  forOther: letter.representedName !== '',
  representedName: letter.representedName,
  relation: letter.relation,
  cameFrom: letter.cameFrom,
})

const GAP = '\n\n'

function partsOf({ ownWords, textLanguage }: LetterForDraft, paragraphs: Paragraph[]) {
  const text = `${GAP}${ownWords}${GAP}`
  const standing = paragraphs
    .map(({ id, ...each }) => {
      const words = tidyWords(inLanguage(textLanguage, { en: each.text, cy: each.textCy }).text)
      return { id, words, at: words === '' ? -1 : text.indexOf(`${GAP}${words}${GAP}`) }
    })
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at)
  const own: string[] = []
  const parts: string[] = []
  let from = 0
  const wrote = (to: number) => {
    const words = tidyWords(text.slice(from, Math.max(from, to)))
    if (words === '') return
    if (own.length === 0) parts.push(OWN)
    own.push(words)
  }
  for (const { id, words, at } of standing) {
    if (at < from - GAP.length) continue
    wrote(at)
    parts.push(id)
    from = at + GAP.length + words.length
  }
  wrote(text.length)
  return { own: own.join(GAP), parts }
}
