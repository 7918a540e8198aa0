import { z } from 'zod'
import { CharityRegulator, DataPlace } from '#lib/platform/generated/prisma/enums.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { typedAddress } from '#lib/platform/typed-address.ts'
import type { CoalitionDetails } from './coalition-details.ts'
import type { DetailNeeded } from './details-missing.ts'
import { charityFault, organisationInput, regulators } from './schema.ts'

/** Who runs this installation, as the form names and labels it. */
export const coalitionLabels = {
  name: 'Name',
  nameCy: 'Name in Welsh (optional)',
  address: 'Postal address',
  charityRegulator: 'Charity regulator',
  charityNumber: 'Charity number',
  email: 'E-mail address',
  telephone: 'Telephone (optional)',
  privacyEmail: 'E-mail address for questions of privacy (optional)',
  complaintsEmail: 'E-mail address for complaints (optional)',
  icoNumber: 'Number in the register of the Information Commissioner (optional)',
  dataPlace: 'Where the data are kept',
  helpers: 'Companies that help to run it (optional)',
} as const

/** Chosen where there is no number to give. */
const NOT_A_CHARITY = 'none'

export const charityChoices: Readonly<Record<string, string>> = {
  '': 'Not said yet',
  ...Object.fromEntries(Object.entries(regulators).map(([value, { name }]) => [value, name])),
  [NOT_A_CHARITY]: 'Not a registered charity',
}

export const dataPlaceChoices: Readonly<Record<string, string>> = {
  '': 'Not said yet',
  united_kingdom: 'In the United Kingdom',
  europe: 'In the United Kingdom or the European Economic Area',
  elsewhere: 'Elsewhere too, under contracts that protect it as UK law does',
} satisfies Record<DataPlace | '', string>

/** What is missing, for the coordinator who can give it, and the box of the form it goes into. */
export const detailsNeededWords: Record<DetailNeeded, { what: string; how: string; field: string }> = {
  address: {
    what: 'The coalition’s postal address',
    how: 'People must be able to see who holds what they give, and write there.',
    field: 'address',
  },
  charity: {
    what: 'Whether the coalition is a registered charity',
    how: 'Give its number, or say that it is none.',
    field: 'charityRegulator',
  },
  email: {
    what: 'An e-mail address of the coalition',
    how: 'People who want to see, take back or delete what they gave write to it.',
    field: 'email',
  },
  data_place: {
    what: 'Where the data are kept',
    how: 'The privacy page tells people in which countries that is.',
    field: 'dataPlace',
  },
}

const email = typedAddress('This does not look like an e-mail address. Look at it again.', {
  mayBeEmpty: true,
})
const { name, nameCy, address, charityNumber } = organisationInput.shape

const lines = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

export const coalitionInput = z
  .object({
    name,
    nameCy,
    address,
    charityRegulator: z.literal('').or(z.literal(NOT_A_CHARITY)).or(z.enum(CharityRegulator)),
    charityNumber,
    email,
    telephone: z
      .string()
      .regex(/^(?:[+\d][\d ()-]{6,29})?$/, 'Type a telephone number in digits, such as 020 7946 0000.'),
    privacyEmail: email,
    complaintsEmail: email,
    icoNumber: z
      .string()
      .transform((text) => text.replace(/\s/g, '').toUpperCase())
      .pipe(z.string().regex(/^(?:[A-Z]{0,2}\d{6,8})?$/, 'Such a number is like ZA123456 or 00012345678.')),
    dataPlace: z
      .literal('')
      .transform(() => null)
      .or(z.enum(DataPlace)),
    helpers: z.string().max(1_000, 'The list has 1,000 characters at most.').transform(lines),
  })
  .transform(({ charityRegulator, ...details }) => {
    const registered = charityRegulator !== '' && charityRegulator !== NOT_A_CHARITY
    return {
      ...details,
      charityRegulator: registered ? charityRegulator : null,
      notACharity: charityRegulator === NOT_A_CHARITY,
    }
  })
  .superRefine((details, context) => {
    const fault = charityFault(details)
    if (fault) context.addIssue({ code: 'custom', ...fault })
  })

/** What the form holds of the coalition’s details. */
export const coalitionValues = (details: CoalitionDetails): FormValues => ({
  name: details.name,
  nameCy: details.nameCy === details.name ? '' : details.nameCy,
  address: details.address,
  charityRegulator: details.charity?.regulator ?? (details.notACharity ? NOT_A_CHARITY : ''),
  charityNumber: details.charity?.number ?? '',
  email: details.email,
  telephone: details.telephone,
  privacyEmail: details.privacyEmail === details.email ? '' : details.privacyEmail,
  complaintsEmail: details.complaintsEmail === details.email ? '' : details.complaintsEmail,
  icoNumber: details.icoNumber,
  dataPlace: details.dataPlace ?? '',
  helpers: details.helpers.join('\n'),
})
