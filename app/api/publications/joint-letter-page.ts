import { campaignPage } from '#lib/campaigns/campaign-page.ts'

export type Slug = { slug: string }

/** The page on which a campaign's joint letter is written and sent. */
export const jointLetterPage = ({ slug }: Slug) => `${campaignPage(slug, 'overview')}/joint-letter`

/** The boxes of its form that people type into. */
export const jointLetterLabels = {
  recipientName: 'Name',
  recipientOffice: 'Office',
  recipientAddress: 'Address',
  recipientEmail: 'E-mail address',
  salutation: 'Greeting',
  covering: 'Covering lines',
}
