import type { MailSigner, SystemMail } from '#lib/outbox/system-mail.ts'
import { config } from '#lib/platform/config.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { INVITATION_DAYS } from './invitation-states.ts'
import { roleHints, roleNames } from './schema.ts'
import { hashSecretToken } from './secret-token.ts'

/** The mail that invites somebody to act for an organisation: who asks, what for, one link, what happens without it. */
export function invitationMail(invitation: {
  id: string
  to: { name: string; email: string }
  inviterName: string
  organisationName: string
  signer: MailSigner
  role: Role
  token: string
}): SystemMail {
  const { id, to, inviterName, organisationName, signer, role, token } = invitation
  return {
    kind: 'invitation',
    about: id,
    dedupeKey: `invitation:${hashSecretToken(token)}`,
    signer,
    to,
    language: 'en',
    subject: `${inviterName} invites you to work for ${organisationName} in Chorus`,
    body: [
      `Hello ${to.name},`,
      `${inviterName} invites you to work for ${organisationName} in Chorus, where ${signer.name} and its member organisations campaign together.`,
      `Your role would be: ${roleNames[role]}. ${roleHints[role]}`,
      { button: 'Look at the invitation', href: `${config().baseUrl}/invitation/${token}` },
      `The link works once, within ${INVITATION_DAYS} days. If you did not expect this mail, do nothing: nobody gets an account without pressing the button there.`,
    ],
    why: `You get this mail because ${inviterName} invited you at this address.`,
  }
}
