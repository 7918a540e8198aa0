/** How long an invitation waits for its reader. */
export const INVITATION_DAYS = 7

export const invitationStates = ['waiting', 'accepted', 'called_back', 'expired'] as const
export type InvitationState = (typeof invitationStates)[number]

export const invitationStateNames: Record<InvitationState, string> = {
  waiting: 'Waiting',
  accepted: 'Accepted',
  called_back: 'Called back',
  expired: 'Expired',
}

/** Where an invitation stands: read from its dates, so that time alone moves it to `expired`. */
export function invitationState(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.revokedAt) return 'called_back'
  return invitation.expiresAt <= now ? 'expired' : 'waiting'
}

/** The rows that still wait, as a condition for the database: the same rule as `invitationState`. */
export const stillWaiting = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } })
