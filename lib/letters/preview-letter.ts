import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { nameToSay } from '#lib/words/welsh-names.ts'
import { composeLetter, withSender } from './compose-letter.ts'
import type { Draft } from './draft.ts'
import { senderOf } from './draft-errors.ts'
import { homeAddress } from './home-address.ts'
import { letterLanguage } from './letter-language.ts'
import { letterMiddle } from './letter-middle.ts'
import type { OwnShare } from './own-share.ts'
import { aboutYou } from './schema.ts'
import { type SharedTexts, sharedTexts, shareOfLetter } from './share-of-letter.ts'

type PreviewInput = {
  campaign: VisibleCampaign
  coalitionName: string
  /** Its name in a Welsh letter, where it has one. */
  coalitionNameCy?: string | null
  seat: SeatWithMember
  member: SeatMember
  /** Names of the organisations whose signature stands. */
  signatories: string[]
  draft: Draft
  /** The page's. */
  language: Language
}

/** Stands for the middle in a letter that is taken apart there: a sign that belongs to no script. */
const MIDDLE = '\uE000'

export type LetterPreview = {
  subject: string
  text: string
  /** The letter's own. */
  language: Language
  /** How much of it is the supporter's. */
  share: OwnShare
}

/** The letter a draft makes so far, without who sends it. */
export function previewText(input: PreviewInput): LetterPreview {
  const composed = composedOf(input)
  const { subject, text } = composeLetter(composed)
  return { subject, text, language: composed.language, share: shareOfLetter(text, composed) }
}

/** A draft's letter as it is composed so far. */
function composedOf(input: PreviewInput) {
  const { campaign, seat, draft } = input
  const language = letterLanguage({ language: input.language, nation: seat.nation, campaign })
  const name = aboutYou.shape.name.safeParse(draft.name)
  return {
    ...input,
    coalitionName: coalitionIn(language, input),
    language,
    ownWords: letterMiddle(input).text,
    senderName: name.success ? name.data : sayIn(language)(letterWords.yourName),
    representedName: representedIn(draft),
  }
}

/**
 * What stands around the middle of the letter a draft makes so far, and what its own words are measured against; null
 * around a template that has no middle of its own lines.
 */
export function previewAround(input: PreviewInput): {
  around: { before: string; after: string } | null
  measure: SharedTexts
} {
  const composed = composedOf(input)
  const { text } = composeLetter({ ...composed, ownWords: MIDDLE })
  const [before, after, ...more] = `\n${text}\n`.split(`\n${MIDDLE}\n`)
  const whole = before !== undefined && after !== undefined && more.length === 0
  return {
    around: whole ? { before: before.trim(), after: after.trim() } : null,
    measure: sharedTexts(composeLetter(composed).text, composed),
  }
}

/** The letter exactly as it will be sent, but for its reference, which it gets when it is taken; null while unfit to send. */
export function previewLetter(preview: PreviewInput & { postcode: string }): LetterPreview | null {
  const sender = aboutYou.safeParse(senderOf(preview.draft))
  if (!sender.success) return null
  const { postcode, campaign, draft } = preview
  const composed = previewText(preview)
  const { email, name } = sender.data
  const { language } = composed
  const text = withSender(composed.text, {
    address: homeAddress(sender.data, language),
    postcode,
    email,
    representedName: representedIn(draft),
    senderName: name,
    answersGoTo: campaign.answersGoTo,
    reference: sayIn(language)(letterWords.givenLater),
    campaignTitle: inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text,
    coalition: nameToSay(language, { name: preview.coalitionName, nameCy: preview.coalitionNameCy }),
    language,
  })
  return { ...composed, text }
}

const coalitionIn = (language: Language, named: Pick<PreviewInput, 'coalitionName' | 'coalitionNameCy'>) =>
  inLanguage(language, { en: named.coalitionName, cy: named.coalitionNameCy }).text

/** For whom a draft is written, as far as it says so; empty where the writer writes for themself. */
function representedIn(draft: Draft): string {
  const name = draft.forOther ? aboutYou.shape.representedName.safeParse(draft.representedName) : null
  return name?.success ? name.data : ''
}
