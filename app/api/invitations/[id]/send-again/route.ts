import { sendInvitationAgain } from '#lib/accounts/send-invitation-again.ts'
import { database } from '#lib/platform/database.ts'
import { formRoute } from '../../../organisations/form-route.ts'
import { pageOf } from '../page-of.ts'

/** Sends an invitation again, with a new link and seven new days. */
export const POST = formRoute<{ id: string }>(
  { page: () => '/organisations' },
  async ({ person, params }) => {
    const invitationId = params.id
    const sent = await sendInvitationAgain({ db: database(), person, invitationId, now: new Date() })
    return sent.ok ? { ok: true, to: await pageOf(invitationId, 'sent-again') } : sent
  },
)
