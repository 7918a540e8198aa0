import { codeInput } from '#lib/accounts/schema.ts'
import { confirmSecondStep } from '#lib/accounts/second-step.ts'
import { database } from '#lib/platform/database.ts'
import { secondStepRoute } from '../second-step-route.ts'

export const POST = secondStepRoute(async ({ body, person, headers }) => {
  const parsed = codeInput.safeParse(body)
  if (!parsed.success) return { ok: false, reason: 'wrong_code', cookies: [] }
  return confirmSecondStep({ db: database(), person, ...parsed.data, headers })
})
