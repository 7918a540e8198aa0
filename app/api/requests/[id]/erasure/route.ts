import { z } from 'zod'
import { action } from '#app/http/action.ts'
import { eraseForRequest } from '#lib/privacy/handle-request.ts'

export const POST = action({
  right: 'request.handle',
  page: (_: { id: string }) => '/desk/requests',
  input: z.object({ supporterId: z.uuid() }),
  verb: ({ call, params, input }) => eraseForRequest({ ...call, ...input, requestId: params.id }),
  done: 'erased',
})
