import { safeNext } from '#lib/accounts/safe-next.ts'
import { database } from '#lib/platform/database.ts'
import type { PositionObjected } from '#lib/positions/object-to-carried-position.ts'
import { endingForm } from '#lib/positions/schema.ts'
import type { Ending } from '#lib/positions/withdraw-position.ts'
import { answerJson, invalid, sendTo } from '../answers.ts'
import { formRoute, SIGNED_OUT, statusOf } from './form-route.ts'

const ASKED = '/desk/asked'

/** A form that ends a position: on to what is asked of us, with what was done or why not. */
export const endForm = (done: string, end: (ending: Ending) => Promise<PositionObjected>) =>
  formRoute<{ id: string }>(async ({ form, person, params, json }) => {
    const input = endingForm.safeParse(form)
    if (!input.success) return invalid('That is too long. Nothing was changed. Go back and shorten it.')
    if (!person) {
      return json
        ? answerJson(SIGNED_OUT, { status: 401 })
        : sendTo(`/sign-in?next=${encodeURIComponent(safeNext(ASKED))}`)
    }
    const { why } = input.data
    const ended = await end({ db: database(), person, positionId: params.id, why, now: new Date() })
    if (json) return answerJson(ended, { status: ended.ok ? 200 : statusOf(ended.reason) })
    return sendTo(ended.ok ? `${ASKED}?done=${done}` : `${ASKED}?problem=${ended.reason}`)
  })
