import { z } from 'zod'
import { CharityRegulator, Nation, OrganisationKind } from '#lib/platform/generated/prisma/enums.ts'

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
  z.preprocess(blankIsNull, z.string().trim().max(most, tooLong).nullish()).transform((text) => text ?? null)

const website = z
  .preprocess(
    blankIsNull,
    z
      .string()
      .trim()
      .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
      .pipe(
        z
          .url({
            protocol: /^https?$/,
            hostname: /^(?=.{1,253}$)([\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u,
            error: 'Type the address of a website, such as https://example.org.',
          })
          .max(300, 'That address is too long: 300 characters at most.'),
      )
      .nullish(),
  )
  .transform((text) => text ?? null)

/** "SC 012345" and "NIC 101234" as people write them, without spaces and the letters that only name the regulator. */
const charityNumber = z
  .preprocess(blankIsNull, z.string().trim().max(20, 'That is too long for a charity number.').nullish())
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
    name: z
      .string('Type the name of the organisation.')
      .trim()
      .min(2, 'Type the name of the organisation.')
      .max(120, 'A name has 120 characters at most.'),
    nameCy: optionalText(120, 'The Welsh name has 120 characters at most.'),
    kind: z.enum(OrganisationKind, 'Choose what kind of organisation it is.'),
    website,
    address: optionalText(300, 'The address has 300 characters at most.'),
    charityRegulator: z
      .preprocess(blankIsNull, z.enum(CharityRegulator, 'Choose one of the regulators.').nullish())
      .transform((regulator) => regulator ?? null),
    charityNumber,
    nations: z.array(z.enum(Nation, 'Choose among the four nations.')).transform((all) => [...new Set(all)]),
  })
  .superRefine(({ charityRegulator, charityNumber: number }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (number && !charityRegulator) {
      wrong('charityRegulator', 'Choose the regulator whose register the charity number stands in.')
    }
    if (!number && charityRegulator) {
      wrong('charityNumber', 'Type the charity number, or choose “Not a registered charity”.')
    }
    if (number && charityRegulator && !regulators[charityRegulator].form.test(number)) {
      const { name, example } = regulators[charityRegulator]
      wrong('charityNumber', `A number of the ${name} has ${example}.`)
    }
  })

export type OrganisationDetails = z.infer<typeof organisationInput>
