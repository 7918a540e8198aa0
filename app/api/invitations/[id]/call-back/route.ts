import { callBackInvitation } from '#lib/accounts/call-back-invitation.ts'
import { database } from '#lib/platform/database.ts'
import { formRoute } from '../../../organisations/form-route.ts'
import { pageOf } from '../page-of.ts'

/** Calls an invitation back. */
export const POST = formRoute<{ id: string }>(
  { page: () => '/organisations' },
  async ({ person, params }) => {
    const invitationId = params.id
    const called = await callBackInvitation({ db: database(), person, invitationId, now: new Date() })
    return called.ok ? { ok: true, to: await pageOf(invitationId, 'called-back') } : called
  },
)
