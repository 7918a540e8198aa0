import { z } from 'zod'
import { action } from '#app/http/action.ts'
import { endMembership } from '#lib/coalition/end-membership.ts'
import { rejoin } from '#lib/coalition/rejoin.ts'
import { organisationPage, withOrganisation } from '../../organisation-page.ts'

const verbs = { left: endMembership, joined: rejoin }

/** Ends an organisation's membership of the coalition (`to=left`), or lets it join again (`to=joined`). */
export const POST = action({
  right: 'organisation.manage',
  page: organisationPage,
  input: z.object({ to: z.enum(['left', 'joined']) }),
  verb: ({ call, params: { slug }, input }) =>
    withOrganisation({ db: call.db, slug }, async (organisationId) =>
      verbs[input.to]({ ...call, organisationId }),
    ),
  to: ({ params, input }) => `${organisationPage(params)}?done=${input.to}`,
})
