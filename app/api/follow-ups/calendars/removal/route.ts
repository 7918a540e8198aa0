import { action } from '#app/http/action.ts'
import { endCalendarAddress } from '#lib/casework/end-calendar-address.ts'
import { nothing } from '#lib/platform/form-fields.ts'

/** From now on nobody reads anything at the address of one's calendar. */
export const POST = action({
  right: 'member.read',
  page: '/desk/follow-ups',
  input: nothing,
  verb: ({ call }) => endCalendarAddress(call),
  to: () => '/desk/follow-ups?done=calendar-ended#calendar',
})
