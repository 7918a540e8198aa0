import { action } from '#app/http/action.ts'
import { makeCalendarAddress } from '#lib/casework/make-calendar-address.ts'
import { nothing } from '#lib/platform/form-fields.ts'

/** An address at which one's own calendar reads one's follow-ups. */
export const POST = action({
  right: 'member.read',
  page: '/desk/follow-ups',
  input: nothing,
  verb: ({ call }) => makeCalendarAddress(call),
  to: () => '/desk/follow-ups?done=calendar#calendar',
})
