import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { removeSegment } from '#lib/segments/change-segment.ts'

export const POST = action({
  right: 'member.read',
  page: (_: { id: string }) => '/desk/map',
  input: nothing,
  verb: ({ call, params }) => removeSegment({ ...call, segmentId: params.id }),
  done: 'segment-removed',
})
