import { templateNames } from '#lib/campaigns/letter-template.ts'
import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'
import type { Language } from '#lib/words/language.ts'
import { inLanguage } from '#lib/words/language.ts'
import { nameToSay } from '#lib/words/welsh-names.ts'
import { type ComposeInput, composeLetter, templatesOf, withSender } from './compose-letter.ts'
import { type LetterInBoth, letterLanguage } from './letter-language.ts'
import { shareOfLetter } from './share-of-letter.ts'

/** What a letter is made of. */
export type LetterTextInput = {
  campaign: ComposeInput['campaign'] & { answersGoTo: AnswersGoTo } & LetterInBoth &
    Parameters<typeof shareOfLetter>[1]['campaign']
  coalitionName: string
  /** Its name in a Welsh letter, where it has one. */
  coalitionNameCy?: string | null
  member: ComposeInput['member']
  seat: ComposeInput['seat']
  /** The letter's middle: what the supporter wrote and chose, from `letterMiddle`. */
  ownWords: string
  signatories: { organisationId: string; name: string }[]
  sender: { name: string; address: string; postcode: string; email: string }
  /** Whose letter it is when the sender writes it for somebody else; empty otherwise. */
  representedName: string
  reference: string
  /** The page's: the letter is Welsh only where `letterLanguage` says so. */
  language: Language
}

export type LetterText = {
  subject: string
  body: string
  textLanguage: Language
  namesOrganisations: string[]
  /** How much of the text is the supporter's own, in per cent of its words. */
  ownPercent: number
}

/** A letter's whole text and its language, the ids of the organisations it names, and how much of it is the supporter's own. */
export function letterText(input: LetterTextInput): LetterText {
  const { campaign, sender, representedName, reference, signatories, seat } = input
  const language = letterLanguage({ language: input.language, nation: seat.nation, campaign })
  const coalitionName = inLanguage(language, { en: input.coalitionName, cy: input.coalitionNameCy }).text
  const composed = {
    ...input,
    coalitionName,
    language,
    signatories: signatories.map(({ name }) => name),
    senderName: sender.name,
  }
  const { subject, text } = composeLetter(composed)
  const { address, postcode, email } = sender
  const campaignTitle = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  const templates = Object.values(templatesOf(campaign, language))
  const speaksOfThem = templates.some((template) => templateNames(template, 'signatories'))
  return {
    subject,
    body: withSender(text, {
      address,
      postcode,
      email,
      representedName,
      senderName: sender.name,
      answersGoTo: campaign.answersGoTo,
      reference,
      campaignTitle,
      coalition: nameToSay(language, { name: input.coalitionName, nameCy: input.coalitionNameCy }),
      language,
    }),
    textLanguage: language,
    namesOrganisations: speaksOfThem ? signatories.map(({ organisationId }) => organisationId) : [],
    ownPercent: shareOfLetter(text, composed).percent,
  }
}
