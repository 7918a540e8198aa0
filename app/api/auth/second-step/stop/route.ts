import { action } from '#app/http/action.ts'
import { passwordInput } from '#lib/accounts/schema.ts'
import { stopSecondStep } from '#lib/accounts/second-step.ts'

export const POST = action({
  right: 'signed_in',
  page: '/account',
  input: passwordInput,
  verb: ({ call, input, request }) => stopSecondStep({ ...call, ...input, headers: request.headers }),
})
