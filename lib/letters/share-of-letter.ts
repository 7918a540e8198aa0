import { type ComposeInput, composeLetter } from './compose-letter.ts'
import { type OwnShare, ownShare } from './own-share.ts'

type Shared = ComposeInput & {
  campaign: {
    questions: { starter: string; starterCy?: string | null }[]
    paragraphs: { text: string; textCy?: string | null }[]
  }
}

/** What a letter is measured against; see `own-share.ts`. */
export type SharedTexts = { shared: string[]; beginnings: string[] }

/** How much of a composed letter is its supporter's own. */
export function shareOfLetter(text: string, input: Shared): OwnShare {
  const { shared, beginnings } = sharedTexts(text, input)
  return ownShare(text, shared, beginnings)
}

/**
 * What a composed letter shares with others: the same letter with nothing in its middle, and the campaign's paragraphs;
 * and the words the campaign lends to begin with.
 */
export function sharedTexts(text: string, input: Shared): SharedTexts {
  const { questions, paragraphs } = input.campaign
  const there = (texts: (string | null | undefined)[]) => texts.filter((each) => typeof each === 'string')
  return {
    shared: [withoutMiddle(text, input), ...there(paragraphs.flatMap(({ text, textCy }) => [text, textCy]))],
    beginnings: there(questions.flatMap(({ starter, starterCy }) => [starter, starterCy])),
  }
}

/** The same letter with nothing in its middle; composed anew only where the middle is not whole lines of it. */
function withoutMiddle(text: string, input: Shared): string {
  const { ownWords } = input
  const before = ownWords === '' ? -1 : `\n${text}\n`.indexOf(`\n${ownWords}\n`)
  if (before < 0) return composeLetter({ ...input, ownWords: '' }).text
  return text.slice(0, before) + text.slice(before + ownWords.length)
}
