import { config } from '#lib/platform/config.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { INVITATION_DAYS } from './invitation-states.ts'
import { roleHints, roleNames } from './schema.ts'

/** The mail that invites somebody to act for an organisation: who asks, what for, one link, what happens without it. */
export function invitationMail(invitation: {
  name: string
  inviterName: string
  organisationName: string
  coalitionName: string
  role: Role
  token: string
}): { subject: string; text: string } {
  const { name, inviterName, organisationName, coalitionName, role, token } = invitation
  return {
    subject: `${inviterName} invites you to work for ${organisationName} in Chorus`,
    text: `Hello ${name},

${inviterName} invites you to work for ${organisationName} in Chorus, where ${coalitionName} and its member organisations campaign together.

Your role would be: ${roleNames[role]}. ${roleHints[role]}

To accept, open this page:

${config().baseUrl}/invitation/${token}

The link works once, within ${INVITATION_DAYS} days. If you did not expect this mail, do nothing: nobody gets an account without pressing the button there.

${coalitionName}
`,
  }
}
