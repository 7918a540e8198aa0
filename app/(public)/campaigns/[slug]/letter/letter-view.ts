import type { Draft } from '#lib/letters/draft.ts'

/** What the step of the letter shows: one question (from 1), the letter, or what could be put into it. */
export type LetterView = { kind: 'question'; at: number; all: number } | { kind: 'letter' } | { kind: 'more' }

/**
 * What an address of the step shows: the question it names, or where its supporter had come to. Whoever has arranged the
 * letter or has something to put right in it is past the questions.
 */
export function letterView({
  draft,
  questions,
  query,
  wrong,
  left,
}: {
  draft: Pick<Draft, 'asked' | 'parts'>
  /** How many the campaign asks. */
  questions: number
  query: (name: string) => string
  wrong: boolean
  /** How many paragraphs are not in the letter. */
  left: number
}): LetterView {
  // Behind the campaign's questions comes the box for anything else.
  const all = questions + 1
  const at = Number(query('question'))
  if (Number.isInteger(at) && at >= 1 && at <= all) return { kind: 'question', at, all }
  if (query('more') && left > 0) return { kind: 'more' }
  if (wrong || draft.parts !== null || draft.asked >= all) return { kind: 'letter' }
  return { kind: 'question', at: draft.asked + 1, all }
}
