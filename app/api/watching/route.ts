import { action } from '#app/http/action.ts'
import { watchingInput } from '#lib/teamwork/schema.ts'
import { setWatching } from '#lib/teamwork/set-watching.ts'

/** The person who asks watches a member or a campaign, or no longer does. */
export const POST = action({
  right: 'dashboard.read',
  page: '/desk/morning/watching',
  input: watchingInput,
  verb: ({ call, input: { inList: _, ...of } }) => setWatching({ ...call, ...of }),
  to: ({ done, input }) => (input.inList ? '/desk/morning/watching' : done.to),
})
