import type { LetterFields } from '#lib/campaigns/letter-fields.ts'
import { renderLetterTemplate, templateNames } from '#lib/campaigns/letter-template.ts'
import type { AnswersGoTo, MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { whoReadsWords } from '#lib/words/catalogue/who-reads.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { WelshName } from '#lib/words/welsh-names.ts'
import { salutation } from './salutation.ts'

const NATION_NAMES: Record<Nation, LetterFields['nation']> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  northern_ireland: 'Northern Ireland',
}

export type ComposeInput = {
  campaign: {
    title: string
    titleCy?: string | null
    letterSubject: string
    letterTemplate: string
    letterSubjectCy?: string
    letterTemplateCy?: string
    asks: { text: string; textCy?: string | null; nations: Nation[]; kinds: MemberKind[] }[]
  }
  coalitionName: string
  member: { name: string; kind: MemberKind }
  seat: { name: string; nameCy?: string | null; nation: Nation }
  /** The middle of the letter; see `letter-middle.ts`. */
  ownWords: string
  senderName: string
  /** Whose letter it is when the sender writes it for somebody else; empty or absent otherwise. */
  representedName?: string
  /** Names of the organisations whose signature stands. */
  signatories: string[]
  /** The letter's own, from `letterLanguage`; English unless told otherwise. */
  language?: Language
}

/**
 * The asks that fit a member: health is devolved, so an ask belongs to nations; ministers sign no motions, the Speaker
 * does not vote, an abstentionist member does neither, so an ask belongs to kinds of member too.
 */
export function fittingAsks<Ask extends { nations: Nation[]; kinds: MemberKind[] }>(
  asks: Ask[],
  { nation, kind }: { nation: Nation; kind: MemberKind },
): Ask[] {
  return asks.filter((ask) => ask.nations.includes(nation) && ask.kinds.includes(kind))
}

/** The templates of a campaign's letter in one language. */
export function templatesOf(campaign: ComposeInput['campaign'], language: Language) {
  const pick = (en: string, cy: string | undefined) => inLanguage(language, { en, cy }).text
  return {
    subject: pick(campaign.letterSubject, campaign.letterSubjectCy),
    text: pick(campaign.letterTemplate, campaign.letterTemplateCy),
  }
}

/** A letter's subject (one line) and text, from the greeting to the supporter's name. */
export function composeLetter(input: ComposeInput): { subject: string; text: string } {
  const { campaign, member, seat, language = 'en', representedName = '' } = input
  const pick = (en: string, cy: string | null | undefined) => inLanguage(language, { en, cy }).text
  const template = templatesOf(campaign, language)
  const fields: LetterFields = {
    salutation: salutation(member, language),
    member_name: member.name,
    member_kind: member.kind,
    seat_name: pick(seat.name, seat.nameCy),
    nation: NATION_NAMES[seat.nation],
    asks: fittingAsks(campaign.asks, { nation: seat.nation, kind: member.kind }).map(({ text, textCy }) =>
      pick(text, textCy),
    ),
    own_words: input.ownWords,
    sender_name: input.senderName,
    represented_name: representedName,
    campaign_title: pick(campaign.title, campaign.titleCy),
    coalition_name: input.coalitionName,
    signatories: input.signatories,
  }
  const subject = renderLetterTemplate(template.subject, fields)
  const text = renderLetterTemplate(template.text, fields)
  const silent = representedName !== '' && !templateNames(template.text, 'represented_name')
  return {
    subject: subject.replace(/\s+/g, ' '),
    text: silent ? withRepresented(text, { greeting: fields.salutation, representedName, language }) : text,
  }
}

/** Says for whom it is written, behind the greeting, in a letter whose template does not. */
function withRepresented(
  text: string,
  { greeting, representedName, language }: { greeting: string; representedName: string; language: Language },
): string {
  const sentence = sayIn(language)(letterWords.onBehalfOf, { name: representedName })
  const [first = '', ...rest] = text.split('\n\n')
  const paragraphs = first.startsWith(greeting) ? [first, sentence, ...rest] : [sentence, first, ...rest]
  return paragraphs.join('\n\n')
}

export type Sender = {
  address: string
  postcode: string
  email: string
  /** Whose home it is, where somebody else signs the letter; empty or absent otherwise. */
  representedName?: string
  reference: string
  campaignTitle: string
  coalition: string | WelshName
  senderName: string
  answersGoTo: AnswersGoTo
  /** The letter's own; English unless told otherwise. */
  language?: Language
}

/**
 * The letter as the member's office receives it: below the text stand the full postal address with postcode and the
 * e-mail, by which offices know a constituent, where it was written, and who reads an answer to it.
 */
export function withSender(text: string, sender: Sender): string {
  const { address, postcode, email, representedName, reference, campaignTitle, coalition } = sender
  const { senderName: writer, answersGoTo } = sender
  const say = sayIn(sender.language ?? 'en')
  return [
    text,
    '',
    ...(representedName ? [representedName] : []),
    address,
    postcode,
    email,
    '',
    say(letterWords.reference, { reference }),
    say(letterWords.writtenWith, { campaign: campaignTitle, coalition }),
    say(answersGoTo === 'supporter_alone' ? whoReadsWords.footWriterAlone : whoReadsWords.footStaffToo, {
      writer,
      coalition,
    }),
  ].join('\n')
}
