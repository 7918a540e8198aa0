/** The id of the one form of a step that takes what is typed there. */
export const JOURNEY_FORM = 'journey-form'

/** Steps that ask nothing: their pages have no such form. */
const WITHOUT = new Set(['mp', 'check', 'look-at-your-mail', 'print', 'statement'])

/** Whether the page at a path (without its language) has a journey form. */
export function journeyForm(path: string): boolean {
  const step = /^\/campaigns\/[^/?]+(?:\/([^/?]+))?\/?(?:\?|$)/.exec(path)
  return step !== null && !WITHOUT.has(step[1] ?? '')
}
