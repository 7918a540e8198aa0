import { z } from 'zod'
import { several } from '#lib/platform/form-fields.ts'
import { CharityRegulator, Nation, OrganisationKind } from '#lib/platform/generated/prisma/enums.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'

/** The boxes of an organisation's form that people type into. */
export const organisationLabels = {
  name: 'Name',
  nameCy: 'Name in Welsh',
  website: 'Website',
  address: 'Address',
  charityNumber: 'Charity number',
} as const

export const kindNames: Record<OrganisationKind, string> = {
  patient: 'Patient organisation',
  professional: 'Professional body',
  umbrella: 'Umbrella',
}

export const nationNames: Record<Nation, string> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  northern_ireland: 'Northern Ireland',
}

/** Each regulator with its name and what its numbers look like. */
export const regulators: Record<CharityRegulator, { name: string; example: string; form: RegExp }> = {
  england_and_wales: {
    name: 'Charity Commission (England and Wales)',
    example: 'six or seven digits, such as 1234567',
    form: /^\d{6,7}$/,
  },
  scotland: {
    name: 'OSCR (Scotland)',
    example: 'SC and six digits, such as SC012345',
    form: /^SC0\d{5}$/,
  },
  northern_ireland: {
    name: 'Charity Commission for Northern Ireland',
    example: 'six digits that begin with 10, such as 101234',
    form: /^10\d{4}$/,
  },
}

const blankIsNull = (text: unknown) => (typeof text === 'string' && text.trim() === '' ? null : text)
const optionalText = (most: number, tooLong: string) =>
  z.preprocess(blankIsNull, typed(most, tooLong).nullish()).transform((text) => text ?? null)

const WEBSITE_LIMIT = 300
const WEBSITE_LONG = 'That address is too long: 300 characters at most.'
const website = z
  .preprocess(
    blankIsNull,
    typed(WEBSITE_LIMIT, WEBSITE_LONG)
      .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
      .pipe(
        z
          .url({
            protocol: /^https?$/,
            hostname: /^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u,
            error: 'Type the address of a website, such as https://example.org.',
          })
          .max(WEBSITE_LIMIT, WEBSITE_LONG),
      )
      .nullish(),
  )
  .transform((text) => text ?? null)

/** "SC 012345" and "NIC 101234" as people write them, without spaces and the letters that only name the regulator. */
const charityNumber = z
  .preprocess(blankIsNull, typed(20, 'That is too long for a charity number.').nullish())
  .transform(
    (text) =>
      text
        ?.replace(/[\s.-]/g, '')
        .toUpperCase()
        .replace(/^NIC/, '') ?? null,
  )

/** An organisation's details as its form sends them. */
export const organisationInput = z
  .object({
    name: typed(120, 'A name has 120 characters at most.', {
      missing: 'Type the name of the organisation.',
      tidy: tidyLine,
    }).pipe(z.string().min(2, 'Type the name of the organisation.')),
    nameCy: optionalText(120, 'The Welsh name has 120 characters at most.'),
    kind: z.enum(OrganisationKind, 'Choose what kind of organisation it is.'),
    website,
    address: optionalText(300, 'The address has 300 characters at most.'),
    charityRegulator: z
      .preprocess(blankIsNull, z.enum(CharityRegulator, 'Choose one of the regulators.').nullish())
      .transform((regulator) => regulator ?? null),
    charityNumber,
    nations: several(z.enum(Nation, 'Choose among the four nations.')).transform((all) => [...new Set(all)]),
  })
  .superRefine((details, context) => {
    const fault = charityFault(details)
    if (fault) context.addIssue({ code: 'custom', ...fault })
  })

/** What does not fit between a charity's number and whose register it stands in; null where all does. */
export function charityFault({
  charityRegulator,
  charityNumber: number,
}: {
  charityRegulator: CharityRegulator | null
  charityNumber: string | null
}): { path: [string]; message: string } | null {
  if (number && !charityRegulator) {
    return {
      path: ['charityRegulator'],
      message: 'Choose the regulator whose register the charity number stands in.',
    }
  }
  if (!number && charityRegulator) {
    return {
      path: ['charityNumber'],
      message: 'Type the charity number, or choose “Not a registered charity”.',
    }
  }
  if (number && charityRegulator && !regulators[charityRegulator].form.test(number)) {
    const { name, example } = regulators[charityRegulator]
    return { path: ['charityNumber'], message: `A number of the ${name} has ${example}.` }
  }
  return null
}

export type OrganisationDetails = z.infer<typeof organisationInput>
