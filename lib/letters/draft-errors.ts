import { z } from 'zod'
import { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { Draft, DraftStep } from './draft.ts'
import {
  ADDRESS_LIMIT,
  aboutYou,
  type FieldFault,
  NAME_LIMIT,
  OWN_WORDS_LIMIT,
  ownWords,
  RELATION_LIMIT,
} from './schema.ts'

/** As the fields stand on the page: an error summary follows it. */
const pageOrder = ['representedName', 'name', 'relation', 'address', 'email', 'consentToSend'] as const

const limits: Partial<Record<FieldFault, number>> = {
  name_long: NAME_LIMIT,
  relation_long: RELATION_LIMIT,
  address_long: ADDRESS_LIMIT,
}

/** What is wrong with a step of a draft, by field, in a language; empty while the step was not sent, or nothing is. */
export function draftErrors(
  draft: Draft,
  step: Extract<DraftStep, 'letter' | 'about-you'>,
  language: Language,
): Record<string, string> {
  if (!draft.tried.includes(step)) return {}
  const say = sayIn(language)
  if (step === 'letter') {
    const parsed = ownWords.safeParse(draft.ownWords)
    if (parsed.success) return {}
    const over = draft.ownWords.length - OWN_WORDS_LIMIT
    if (over <= 0) return { ownWords: say(fieldFaultWords.own_words_unreadable) }
    return { ownWords: say(fieldFaultWords.own_words_long, { count: over, limit: OWN_WORDS_LIMIT }) }
  }
  const faults = aboutYouFaults(draft)
  return Object.fromEntries(
    pageOrder.flatMap((name) => {
      const fault = faults[name]
      if (!fault) return []
      return [[name, say(fieldFaultWords[fault], { count: 0, limit: limits[fault] ?? 0 })]]
    }),
  )
}

/** What is wrong with who writes, by field. */
export function aboutYouFaults(draft: Draft): Partial<Record<(typeof pageOrder)[number], FieldFault>> {
  const parsed = aboutYou.safeParse(draft)
  const missing = draft.forOther && draft.representedName.trim() === ''
  const faults = parsed.success ? {} : z.flattenError(parsed.error).fieldErrors
  const known = Object.entries(faults).flatMap(([name, [first]]) => (isFault(first) ? [[name, first]] : []))
  return { ...Object.fromEntries(known), ...(missing && { representedName: 'represented_missing' }) }
}

const isFault = (text: string | undefined): text is FieldFault =>
  text !== undefined && Object.hasOwn(fieldFaultWords, text)
