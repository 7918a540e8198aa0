import { type ComposeInput, composeLetter } from './compose-letter.ts'
import { type OwnShare, ownShare } from './own-share.ts'

type Shared = ComposeInput & {
  campaign: {
    questions: { starter: string; starterCy?: string | null }[]
    paragraphs: { text: string; textCy?: string | null }[]
  }
}

/**
 * How much of a composed letter is its supporter's own: all that stands neither in the same letter with nothing in its
 * middle, nor in the campaign's paragraphs, nor in the words it offers to begin with.
 */
export function shareOfLetter(text: string, input: Shared): OwnShare {
  const { questions, paragraphs } = input.campaign
  const offered = [
    ...paragraphs.map(({ text, textCy }) => [text, textCy]),
    ...questions.map(({ starter, starterCy }) => [starter, starterCy]),
  ]
  return ownShare(text, [
    withoutMiddle(text, input),
    ...offered.flat().filter((each) => each !== null && each !== undefined),
  ])
}

/** The same letter with nothing in its middle; composed anew only where the middle is not whole lines of it. */
function withoutMiddle(text: string, input: Shared): string {
  const { ownWords } = input
  const before = ownWords === '' ? -1 : `\n${text}\n`.indexOf(`\n${ownWords}\n`)
  if (before < 0) return composeLetter({ ...input, ownWords: '' }).text
  return text.slice(0, before) + text.slice(before + ownWords.length)
}
