import { type LetterFields, renderLetterTemplate } from '#lib/campaigns/letter-template.ts'
import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
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
    letterSubject: string
    letterTemplate: string
    asks: { text: string; nations: Nation[]; kinds: MemberKind[] }[]
  }
  coalitionName: string
  member: { name: string; kind: MemberKind }
  seat: { name: string; nation: Nation }
  ownWords: string
  senderName: string
  /** Names of the organisations whose signature stands. */
  signatories: string[]
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

/** A letter's subject (one line) and text, from the greeting to the supporter's name. */
export function composeLetter(input: ComposeInput): { subject: string; text: string } {
  const { campaign, member, seat } = input
  const fields: LetterFields = {
    salutation: salutation(member),
    member_name: member.name,
    seat_name: seat.name,
    nation: NATION_NAMES[seat.nation],
    asks: fittingAsks(campaign.asks, { nation: seat.nation, kind: member.kind }).map((ask) => ask.text),
    own_words: input.ownWords,
    sender_name: input.senderName,
    campaign_title: campaign.title,
    coalition_name: input.coalitionName,
    signatories: input.signatories,
  }
  return {
    subject: renderLetterTemplate(campaign.letterSubject, fields).replace(/\s+/g, ' '),
    text: renderLetterTemplate(campaign.letterTemplate, fields),
  }
}

/**
 * The letter as the member's office receives it: below the text stand the full postal address with postcode and the
 * e-mail, by which offices know a constituent, and where it was written.
 */
export function withSender(
  text: string,
  sender: {
    address: string
    postcode: string
    email: string
    reference: string
    campaignTitle: string
    coalitionName: string
  },
): string {
  return [
    text,
    '',
    sender.address,
    sender.postcode,
    sender.email,
    '',
    `Reference: ${sender.reference}`,
    `Written with “${sender.campaignTitle}”, a campaign of the ${sender.coalitionName}.`,
  ].join('\n')
}
