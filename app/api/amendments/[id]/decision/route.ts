import { pageOfAmendment } from '#app/api/clauses/draft-page.ts'
import { action } from '#app/http/action.ts'
import { acceptAmendment } from '#lib/statements/accept-amendment.ts'
import { declineAmendment } from '#lib/statements/decline-amendment.ts'
import { decisionInput } from '#lib/statements/schema.ts'
import { withdrawAmendment } from '#lib/statements/withdraw-amendment.ts'

/** The lead accepts an amendment or declines it; the organisation that proposed it takes it back. */
export const POST = action({
  right: 'signed_in',
  page: pageOfAmendment,
  input: decisionInput,
  labels: { why: 'Why it is declined' },
  verb: async ({ call, params, input }) => {
    const one = { ...call, amendmentId: params.id }
    if (input.to === 'declined') return declineAmendment({ ...one, why: input.why })
    return input.to === 'accepted' ? acceptAmendment(one) : withdrawAmendment(one)
  },
  done: 'decided',
})
