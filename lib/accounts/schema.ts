import { z } from 'zod'
import { tick } from '#lib/platform/form-fields.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'
import { typedAddress } from '#lib/platform/typed-address.ts'

/** Long enough that no rules about digits and symbols are needed: three or four words do. */
export const PASSWORD_MINIMUM = 15
export const PASSWORD_MAXIMUM = 128

/** What each role may do, in a line for whoever chooses one. */
export const roleHints: Record<Role, string> = {
  viewer: 'Reads drafts, versions and the dashboard.',
  editor: 'Reads everything, proposes amendments and takes part in the threads.',
  officer: 'Drafts like an editor, signs for the organisation, invites people and gives roles.',
  coordinator: 'Runs the coalition: campaigns, versions, answers, every organisation.',
  caseworker: 'Reads and marks the answers of the campaigns given to them; changes no settings.',
}

export const roleNames: Record<Role, string> = {
  viewer: 'Viewer',
  editor: 'Editor',
  officer: 'Officer',
  coordinator: 'Coordinator',
  caseworker: 'Caseworker',
}

export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** Whether signing in asks for a code from an app too. */
  twoFactor: z.boolean(),
  memberships: z.array(
    z.object({
      organisationId: z.string(),
      organisationName: z.string(),
      role: z.enum(Role),
      /** The campaigns whose answers were given to them there. */
      campaignIds: z.array(z.string()),
    }),
  ),
})

/** Somebody signed in, and what they stand for. */
export type Person = z.infer<typeof person>

const personName = typed(120, 'A name has 120 characters at most.', {
  missing: 'Type a name.',
  tidy: tidyLine,
})

/**
 * The address of an account, as it is compared. better-auth lets nobody sign in whose address is not of zod's pattern, which
 * knows fewer than there are: nobody is given an account that would stay closed to them.
 */
const emailAddress = typedAddress('Type an email address such as name@example.org.', {
  missing: 'Type an email address.',
})
  .transform(addressToCompare)
  .pipe(
    z.email(
      'Accounts take plain addresses alone: letters, digits, and . _ + - before the @. Use another address.',
    ),
  )

export const newPerson = z.object({
  name: personName,
  email: emailAddress,
  password: z.string().min(PASSWORD_MINIMUM).max(PASSWORD_MAXIMUM),
})

const newPassword = z
  .string('Choose a password.')
  .min(
    PASSWORD_MINIMUM,
    `A password has ${PASSWORD_MINIMUM} characters or more: three or four words together do well.`,
  )
  .max(PASSWORD_MAXIMUM, `A password has ${PASSWORD_MAXIMUM} characters at most.`)

export const invitationInput = z.object({
  name: personName,
  email: emailAddress,
  role: z.enum(Role, 'Choose a role.'),
})

export const newAccountInput = z.object({ name: personName, password: newPassword })

/** A role in one organisation, or `none` to take it away. */
export const roleInput = z.object({
  organisationId: z.string('That form is not complete.'),
  role: z.enum([...Object.values(Role), 'none'], 'Choose a role.'),
})

/** A campaign given to a caseworker of an organisation, or taken back. */
export const giftInput = z.object({
  organisationId: z.string('That form is not complete.'),
  campaignId: z.uuid('Choose a campaign.'),
  what: z.enum(['give', 'take'], 'That form is not complete.'),
})

export const mailPreferencesInput = z.object({
  organisationId: z.string('That form is not complete.'),
  mailWhenAsked: tick,
  mailDigest: tick,
  mailMorning: tick,
  mailFollowUps: tick,
})

export const signInInput = z.object({
  email: emailAddress,
  password: z.string().min(1).max(PASSWORD_MAXIMUM),
})

/** Six digits from an app, or a backup code (`abcde-fghjk`); spaces and capitals do no harm. */
export const codeInput = z.object({
  code: typed(20, 'That code is too long.', {
    tidy: (text) => text.replace(/\s/g, '').toLowerCase(),
  }).pipe(z.string().min(6)),
})

export const passwordInput = z.object({ password: z.string().min(1).max(PASSWORD_MAXIMUM) })

/** What starting to enrol answers: the key for the app, as text and as the modules of a QR code. */
export const enrolment = z.object({
  key: z.string(),
  qr: z.object({ size: z.number(), path: z.string() }),
  backupCodes: z.array(z.string()),
})

export type Enrolment = z.infer<typeof enrolment>
