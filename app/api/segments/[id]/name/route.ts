import { action } from '#app/http/action.ts'
import { renameSegment } from '#lib/segments/change-segment.ts'
import { segmentLabels, segmentName } from '#lib/segments/schema.ts'

export const POST = action({
  right: 'member.read',
  page: (_: { id: string }) => '/desk/map',
  input: segmentName,
  labels: segmentLabels,
  verb: ({ call, params, input }) => renameSegment({ ...call, ...input, segmentId: params.id }),
  done: 'segment-renamed',
})
