import type { DeskCampaign } from '#lib/campaigns/data.ts'
import { composeLetter, fittingAsks } from '#lib/letters/compose-letter.ts'
import { emptyDraft } from '#lib/letters/draft.ts'
import { letterLanguage } from '#lib/letters/letter-language.ts'
import { letterMiddle } from '#lib/letters/letter-middle.ts'
import { examples, exampleWords } from './example-members.ts'

type Input = { campaign: DeskCampaign; coalitionName: string; signatories: string[]; chosen: string }

/** The saved letter as one of the examples would get it, with own words and the paragraphs that stand in it; null for none. */
export function exampleLetter({ campaign, coalitionName, signatories, chosen }: Input) {
  const to = examples[chosen]
  if (!to || (!campaign.letterSubject && !campaign.letterTemplate)) return null
  const { seat, member, language: wished } = to
  const language = letterLanguage({ language: wished, nation: seat.nation, campaign })
  const draft = { ...emptyDraft(), ownWords: exampleWords[wished] }
  const middle = letterMiddle({ draft, campaign, seat, member, language })
  const letter = composeLetter({
    campaign,
    coalitionName,
    seat,
    member,
    signatories,
    language,
    ownWords: middle.text,
    senderName: 'Sam Supporter',
  })
  return {
    ...letter,
    language,
    /** The example writes in Welsh, and not all of the letter is there in it. */
    inEnglishYet: wished !== language,
    asks: fittingAsks(campaign.asks, { nation: seat.nation, kind: member.kind }).length,
  }
}
