import { organisationPage } from '#app/api/organisations/organisation-page.ts'
import { action } from '#app/http/action.ts'
import { giveRole } from '#lib/accounts/give-role.ts'
import { roleInput } from '#lib/accounts/schema.ts'
import { takeRole } from '#lib/accounts/take-role.ts'
import { organisationById } from '#lib/coalition/data.ts'

/** Gives somebody another role at an organisation, or takes it away (`role=none`). */
export const POST = action({
  right: 'role.give',
  page: (_: { id: string }) => '/organisations',
  input: roleInput,
  verb: async ({ call, params, input: { organisationId, role } }) => {
    const change = { ...call, personId: params.id, organisationId }
    const changed = await (role === 'none' ? takeRole(change) : giveRole({ ...change, role }))
    if (!changed.ok) return changed
    return { ok: true as const, organisation: await organisationById(call.db, organisationId) }
  },
  to: ({ done: { organisation }, input }) =>
    organisation
      ? `${organisationPage(organisation)}?done=${input.role === 'none' ? 'role-taken' : 'role-given'}`
      : '/organisations',
})
