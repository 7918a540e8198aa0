import { endMembership } from '#lib/coalition/end-membership.ts'
import { rejoin } from '#lib/coalition/rejoin.ts'
import { database } from '#lib/platform/database.ts'
import { organisationForm, organisationPage } from '../../organisation-form.ts'
import { textIn } from '../../read-form.ts'

const verbs = { left: endMembership, joined: rejoin }

/** Ends an organisation's membership of the coalition (`to=left`), or lets it join again (`to=joined`). */
export const POST = organisationForm(async ({ form, person, organisation }) => {
  const to = textIn(form, 'to')
  if (to !== 'left' && to !== 'joined') {
    return { ok: false, reason: 'invalid', message: 'That form is not complete. Nothing was changed.' }
  }
  const moved = await verbs[to]({
    db: database(),
    person,
    organisationId: organisation.id,
    now: new Date(),
  })
  return moved.ok ? { ok: true, to: organisationPage(organisation, to) } : moved
})
