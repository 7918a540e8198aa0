import { type ConsentWording, consentToSend, consentToUpdates } from '#lib/supporters/consent-wordings.ts'
import { offeredConsents } from './consents-offered.ts'
import type { Taken } from './letter-row.ts'

/**
 * What a supporter said yes to: that their letter is handled and sent, and news from those organisations that were ticked
 * and are offered at this moment.
 */
export function consentsGiven({
  input,
  campaign,
  umbrella,
  through,
  signatories,
}: Pick<Taken, 'input' | 'campaign' | 'umbrella' | 'through' | 'signatories'>): {
  organisationId: string
  wording: ConsentWording
}[] {
  const { language, consentTo, representedName } = input
  const offered = offeredConsents({ through, umbrella, signatories, language })
  return [
    {
      organisationId: umbrella.id,
      wording: consentToSend(umbrella, {
        language,
        forOther: representedName !== '',
        answersGoTo: campaign.answersGoTo,
      }),
    },
    ...offered
      .filter(({ id }) => consentTo.includes(id))
      .map(({ id, name }) => ({
        organisationId: id,
        wording: consentToUpdates({ name }, { language }),
      })),
  ]
}
