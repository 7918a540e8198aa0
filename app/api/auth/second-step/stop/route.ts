import { passwordInput } from '#lib/accounts/schema.ts'
import { stopSecondStep } from '#lib/accounts/second-step.ts'
import { database } from '#lib/platform/database.ts'
import { secondStepRoute } from '../second-step-route.ts'

export const POST = secondStepRoute(async ({ body, person, headers }) => {
  const parsed = passwordInput.safeParse(body)
  if (!parsed.success) return { ok: false, reason: 'wrong_password', cookies: [] }
  return stopSecondStep({ db: database(), person, ...parsed.data, headers })
})
