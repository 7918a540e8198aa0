import { z } from 'zod'
import type { Draft, DraftStep } from './draft.ts'
import { aboutYou, OWN_WORDS_LIMIT, ownWords } from './schema.ts'

/** As the fields stand on the page: an error summary follows it. */
const pageOrder = [
  'name',
  'address',
  'email',
  'consentToSend',
  'consentToOrganisation',
  'consentToUpdates',
] as const

/** What is wrong with a step of a draft, by field; empty while the step was not sent, or nothing is. */
export function draftErrors(
  draft: Draft,
  step: Extract<DraftStep, 'letter' | 'about-you'>,
): Record<string, string> {
  if (!draft.tried.includes(step)) return {}
  if (step === 'letter') {
    const parsed = ownWords.safeParse(draft.ownWords)
    return parsed.success ? {} : { ownWords: tooLong(draft.ownWords) }
  }
  const parsed = aboutYou.safeParse(draft)
  if (parsed.success) return {}
  const { fieldErrors } = z.flattenError(parsed.error)
  return Object.fromEntries(
    pageOrder.flatMap((name) => {
      const first = fieldErrors[name]?.[0]
      return first ? [[name, first]] : []
    }),
  )
}

function tooLong(text: string): string {
  const over = text.length - OWN_WORDS_LIMIT
  if (over <= 0) return 'Your own words cannot be read. Please type them again.'
  const limit = OWN_WORDS_LIMIT.toLocaleString('en-GB')
  const many = over === 1 ? 'character' : 'characters'
  return `Your own words are ${over.toLocaleString('en-GB')} ${many} over the limit of ${limit}. Please shorten them.`
}
