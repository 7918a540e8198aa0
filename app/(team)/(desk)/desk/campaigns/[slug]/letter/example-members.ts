import type { ComposeInput } from '#lib/letters/compose-letter.ts'
import type { Language } from '#lib/words/language.ts'

type Example = {
  name: string
  /** The language of the page the supporter writes on. */
  language: Language
} & Pick<ComposeInput, 'member' | 'seat'>

/** Invented members of the kinds that letters differ for. */
export const examples: Readonly<Record<string, Example>> = {
  backbencher: {
    name: 'An English backbencher',
    language: 'en',
    member: { name: 'Alex Example', kind: 'backbencher' },
    seat: { name: 'Exampleton and Riverside', nation: 'england' },
  },
  minister: {
    name: 'A Welsh minister',
    language: 'en',
    member: { name: 'Dr Non Enghraifft', kind: 'minister' },
    seat: { name: 'Cwm Enghraifft', nation: 'wales' },
  },
  welsh: {
    name: 'A Welsh backbencher, in Welsh',
    language: 'cy',
    member: { name: 'Enfys Enghraifft', kind: 'backbencher' },
    seat: { name: 'Cwm Enghraifft', nation: 'wales' },
  },
  speaker: {
    name: 'The Speaker',
    language: 'en',
    member: { name: 'Sir Sam Sample', kind: 'speaker' },
    seat: { name: 'Sampleford', nation: 'england' },
  },
  abstentionist: {
    name: 'A member who does not take their seat',
    language: 'en',
    member: { name: 'Pat Pattern', kind: 'abstentionist' },
    seat: { name: 'North Pattern', nation: 'northern_ireland' },
  },
}

/** What the invented supporter wrote, in the language of their page. */
export const exampleWords: Readonly<Record<Language, string>> = {
  en: 'I have had painful joints for a year, and I waited seven months to be told why. I nearly lost my job.',
  cy: 'Mae fy nghymalau wedi bod yn boenus ers blwyddyn, ac arhosais saith mis i gael gwybod pam. Bu bron imi golli fy swydd.',
}
