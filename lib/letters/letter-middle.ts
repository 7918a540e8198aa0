import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { tidyWords } from '#lib/platform/tidy-text.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import type { Draft } from './draft.ts'
import { type LetterInBoth, letterLanguage } from './letter-language.ts'

/** The id of what was written besides the questions. */
export const OWN = 'own'

/** One part of a letter's middle, in the words it has now. */
export type Part = {
  id: string
  kind: 'own' | 'answer' | 'paragraph'
  text: string
  /** In the supporter's words: written by them, or a paragraph whose words they changed. */
  own: boolean
}

type Paragraph = {
  id: string
  text: string
  textCy?: string | null
  nations: Nation[]
  kinds: MemberKind[]
  ready: boolean
}

export type MiddleInput = {
  draft: Pick<Draft, 'answers' | 'ownWords' | 'parts' | 'edits'>
  campaign: Omit<LetterInBoth, 'paragraphs'> & { questions: { id: string }[]; paragraphs: Paragraph[] }
  seat: { nation: Nation }
  member: { kind: MemberKind }
  /** The page's; the letter's follows from it. */
  language: Language
}

export type Middle = {
  /** What stands in the letter, in its order. */
  parts: Part[]
  /** Paragraphs that fit and are not in it. */
  left: Part[]
  /** What goes to the template: the parts with a blank line between them. */
  text: string
  /** What the supporter wrote of it: answers, own words, changed paragraphs. */
  ownText: string
  /** Nothing is left in it, of what the campaign offers; one that offers nothing has its whole letter in its template. */
  empty: boolean
}

/**
 * The middle of a letter. What was written is always in it; paragraphs are in it as chosen, or the ready ones while
 * nothing was chosen. What is gone from the campaign, or does not fit the seat's nation and the kind of member, falls out.
 */
export function letterMiddle(input: MiddleInput): Middle {
  const written = writtenParts(input)
  const paragraphs = fittingParagraphs(input)
  const { parts: chosen } = input.draft
  const ready = paragraphs.filter(({ ready }) => ready).map(({ part }) => part)
  const all = new Map([...written, ...paragraphs.map(({ part }) => part)].map((part) => [part.id, part]))
  const parts = chosen
    ? withNewlyWritten(
        [...new Set(chosen)].flatMap((id) => all.get(id) ?? []),
        written,
      )
    : [...written, ...ready]
  const inLetter = new Set(parts.map(({ id }) => id))
  const spoken = parts.filter(({ text }) => text !== '')
  const text = together(spoken)
  return {
    parts,
    left: paragraphs.map(({ part }) => part).filter(({ id }) => !inLetter.has(id)),
    text,
    empty: text === '' && paragraphs.length > 0,
    ownText: together(spoken.filter(({ own }) => own)),
  }
}

const together = (parts: Part[]) => parts.map(({ text }) => text).join('\n\n')

/** Answers in the order of their questions, then what was written besides; blank ones are not there. */
function writtenParts({ draft, campaign }: MiddleInput): Part[] {
  const answers = campaign.questions.map(({ id }) => ({
    id,
    kind: 'answer' as const,
    text: tidyWords(draft.answers[id] ?? ''),
  }))
  const own = { id: OWN, kind: 'own' as const, text: tidyWords(besides(draft, campaign)) }
  return [...answers, own].filter(({ text }) => text !== '').map((part) => ({ ...part, own: true }))
}

/** What was written besides the questions, with the answers to questions that the campaign no longer asks. */
export function besides(
  { answers, ownWords }: Pick<Draft, 'answers' | 'ownWords'>,
  { questions }: { questions: { id: string }[] },
): string {
  const asked = new Set(questions.map(({ id }) => id))
  const orphans = Object.entries(answers).flatMap(([id, text]) => (asked.has(id) || !text ? [] : [text]))
  return [ownWords, ...orphans].filter(Boolean).join('\n\n')
}

function fittingParagraphs({ draft, campaign, seat, member, language }: MiddleInput) {
  const written = letterLanguage({ language, nation: seat.nation, campaign })
  return campaign.paragraphs
    .filter(({ nations, kinds }) => nations.includes(seat.nation) && kinds.includes(member.kind))
    .map((paragraph) => {
      const { id, ready } = paragraph
      const edit = draft.edits[id]
      const given = inLanguage(written, { en: paragraph.text, cy: paragraph.textCy }).text
      const text = tidyWords(edit ?? given)
      const part: Part = { id, kind: 'paragraph', text, own: text !== tidyWords(given) }
      return { ready, part }
    })
}

/** What was written since the order was chosen goes behind what was written before, or to the front. */
function withNewlyWritten(parts: Part[], written: Part[]): Part[] {
  const there = new Set(parts.map(({ id }) => id))
  const fresh = written.filter(({ id }) => !there.has(id))
  const after = parts.findLastIndex(({ kind }) => kind !== 'paragraph') + 1
  return parts.toSpliced(after, 0, ...fresh)
}
