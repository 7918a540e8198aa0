import { action } from '#app/http/action.ts'
import { writeFilter } from '#lib/segments/filter.ts'
import { saveSegment } from '#lib/segments/save-segment.ts'
import { segmentInput, segmentLabels } from '#lib/segments/schema.ts'

/** Keeps what the map is narrowed down to under a name. */
export const POST = action({
  right: 'member.read',
  page: '/desk/map',
  input: segmentInput,
  labels: segmentLabels,
  verb: ({ call, input }) => saveSegment({ ...call, ...input }),
  to: ({ input: { filter } }) => `/desk/map?${writeFilter(filter)}&done=segment-saved`,
})
