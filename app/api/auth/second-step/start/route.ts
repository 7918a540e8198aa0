import { passwordInput } from '#lib/accounts/schema.ts'
import { startSecondStep } from '#lib/accounts/second-step.ts'
import { secondStepRoute } from '../second-step-route.ts'

export const POST = secondStepRoute(async ({ body, headers }) => {
  const parsed = passwordInput.safeParse(body)
  if (!parsed.success) return { ok: false, reason: 'wrong_password', cookies: [] }
  return startSecondStep({ ...parsed.data, headers })
})
