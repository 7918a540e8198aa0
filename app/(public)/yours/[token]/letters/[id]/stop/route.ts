import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { stopLetter } from '#lib/privacy/stop-letter.ts'

/** "Do not send it." */
export const POST = ownAction<OfThing>(({ id, ...call }) => stopLetter({ letterId: id, ...call }), {
  next: '?done=stopped',
})

export const GET = toOwnPage
