import { withTried } from '#lib/letters/draft.ts'
import { draftErrors } from '#lib/letters/draft-errors.ts'
import { changed, type SaveStep } from './save-step.ts'

/** The supporter's own part of the letter. */
export const letterSteps: Record<'letter', SaveStep> = {
  letter: {
    page: () => '/letter',
    typed: (draft, fields) => ({ ...changed(draft), ownWords: fields.one('ownWords') }),
    press: ({ draft, language }) => {
      const tried = withTried(draft, 'letter', true)
      if (Object.keys(draftErrors(tried, 'letter', language)).length > 0) {
        return { draft: tried, next: '/letter' }
      }
      // Whoever only came back to change the letter goes straight on to the check; `/check` leads to what is missing.
      return { draft: withTried(tried, 'letter', false), next: draft.name ? '/check' : '/about-you' }
    },
  },
}
