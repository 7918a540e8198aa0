import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'
import { composeLetter, withSender } from './compose-letter.ts'
import type { Draft } from './draft.ts'
import { aboutYou, ownWords } from './schema.ts'

type Preview = {
  campaign: VisibleCampaign
  coalitionName: string
  seat: SeatWithMember
  member: SeatMember
  /** Names of the organisations whose signature stands. */
  signatories: string[]
  postcode: string
  draft: Draft
}

/** The letter a draft makes so far, without who sends it. */
export function previewText({
  campaign,
  coalitionName,
  seat,
  member,
  signatories,
  draft,
}: Omit<Preview, 'postcode'>) {
  const words = ownWords.safeParse(draft.ownWords)
  const name = aboutYou.shape.name.safeParse(draft.name)
  return composeLetter({
    campaign,
    coalitionName,
    member,
    seat,
    ownWords: words.success ? words.data : '',
    senderName: name.success ? name.data : '(your name)',
    signatories,
  })
}

/** The letter exactly as it will be sent, but for its reference, which it gets when it is taken; null while unfit to send. */
export function previewLetter(preview: Preview): { subject: string; text: string } | null {
  const sender = aboutYou.safeParse(preview.draft)
  if (!sender.success) return null
  const { subject, text } = previewText(preview)
  const { address, email } = sender.data
  const { postcode, coalitionName, campaign } = preview
  const full = withSender(text, {
    address,
    postcode,
    email,
    reference: '(given when you send it)',
    campaignTitle: campaign.title,
    coalitionName,
  })
  return { subject, text: full }
}
