import { action } from '#app/http/action.ts'
import { codeInput } from '#lib/accounts/schema.ts'
import { confirmSecondStep } from '#lib/accounts/second-step.ts'

export const POST = action({
  right: 'signed_in',
  page: '/account',
  input: codeInput,
  verb: ({ call, input, request }) => confirmSecondStep({ ...call, ...input, headers: request.headers }),
})
