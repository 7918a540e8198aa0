import type { PlainPage } from '../../../plain-page.ts'

const longFields: Record<string, { name: string; label: string }[]> = {
  postcode: [{ name: 'postcode', label: 'Your home postcode' }],
  letter: [{ name: 'ownWords', label: 'Your own words' }],
  'about-you': [
    { name: 'name', label: 'Full name' },
    { name: 'address', label: 'Home address' },
    { name: 'email', label: 'E-mail address' },
  ],
}

type Where = { campaignPath: string; step: string }
const toCampaign = ({ campaignPath }: Where) => ({ href: campaignPath, label: 'Go to the campaign' })

/** Why a form of the journey was not taken, what is safe, and what to do next. */
export const refusals = {
  noSuchPage: (): PlainPage => ({
    status: 404,
    title: 'There is no such page',
    lines: ['The campaign may be over, or the address is not complete. Nothing was sent.'],
    back: { href: '/', label: 'See all campaigns' },
  }),
  otherSite: (where: Where): PlainPage => ({
    status: 403,
    title: 'That form did not come from us',
    lines: [
      'It came from another site, so we did not take it. Nothing was sent. Please start from our page.',
    ],
    back: toCampaign(where),
  }),
  tooLarge: (where: Where): PlainPage => ({
    status: 413,
    title: 'We could not take that text',
    lines: [
      'It is far longer than a letter. Nothing was sent. Press Back in your browser: your text is still there. Shorten it and try again.',
    ],
    back: toCampaign(where),
  }),
  notAForm: (where: Where): PlainPage => ({
    status: 415,
    title: 'We could not read that form',
    lines: ['Nothing was sent. Press Back in your browser and try again.'],
    back: toCampaign(where),
  }),
  tooMuchToKeep: (where: Where, field: (name: string) => string): PlainPage => ({
    status: 413,
    title: 'That is more text than we can keep',
    lines: [
      'Nothing is lost: all of it is below. Shorten it here and press the button, or copy it somewhere safe first.',
    ],
    back: toCampaign(where),
    form: formAgain(where, field, 'Save and go on'),
  }),
  ourFault: (where: Where, field: (name: string) => string): PlainPage => ({
    status: 503,
    title: 'Something went wrong on our side',
    lines: ['Nothing was sent, and nothing you typed is lost. Wait a minute, then press the button.'],
    back: toCampaign(where),
    form: formAgain(where, field, 'Try again'),
  }),
}

function formAgain(
  { campaignPath, step }: Where,
  field: (name: string) => string,
  button: string,
): PlainPage['form'] {
  const fields = (longFields[step] ?? []).map((known) => ({ ...known, value: field(known.name) }))
  return { action: `${campaignPath}/save/${step}`, button, fields }
}
