import { type ComposeInput, composeLetter, withSender } from './compose-letter.ts'

export type LetterTextInput = Omit<ComposeInput, 'signatories' | 'senderName'> & {
  signatories: { organisationId: string; name: string }[]
  sender: { name: string; address: string; postcode: string; email: string }
  reference: string
}

type LetterText = { subject: string; body: string; namesOrganisations: string[] }

/** A letter's whole text, and the ids of the organisations it names. */
export function letterText(input: LetterTextInput): LetterText {
  const { campaign, coalitionName, sender, reference, signatories } = input
  const names = signatories.map(({ name }) => name)
  const { subject, text } = composeLetter({ ...input, signatories: names, senderName: sender.name })
  const body = withSender(text, { ...sender, reference, campaignTitle: campaign.title, coalitionName })
  const speaksOfThem = /\bsignatories\b/.test(campaign.letterSubject + campaign.letterTemplate)
  return {
    subject,
    body,
    namesOrganisations: speaksOfThem ? signatories.map(({ organisationId }) => organisationId) : [],
  }
}
