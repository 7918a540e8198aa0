import type { Draft } from '#lib/letters/draft.ts'

/** Goes with the box of one's own words: answers to questions that are no longer asked stand in it from now on. */
export function Orphans({
  draft,
  questions,
}: {
  draft: Pick<Draft, 'answers'>
  questions: { id: string }[]
}) {
  const asked = new Set(questions.map(({ id }) => id))
  return Object.keys(draft.answers)
    .filter((id) => !asked.has(id))
    .map((id) => <input key={id} type="hidden" name="question" value={id} />)
}
