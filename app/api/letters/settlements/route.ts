import { action } from '#app/http/action.ts'
import { settlementsInput } from '#lib/letters/letter-list-schema.ts'
import { settleMany } from '#lib/letters/settle-many.ts'

/** What somebody decides of letters that need somebody: one, or all that are ticked. */
export const POST = action({
  right: 'letter.settle',
  page: '/desk/letters',
  input: settlementsInput,
  verb: ({ call, input: { what, ticked } }) => settleMany({ ...call, what, ticked }),
  to: ({ done: { done, missed }, input: { what, show, campaign } }) =>
    `/desk/letters?${new URLSearchParams({
      show,
      ...(campaign && { campaign }),
      did: what,
      done: String(done),
      missed: String(missed),
    })}`,
})
