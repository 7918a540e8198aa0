import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { keepLonger } from '#lib/privacy/keep-longer.ts'

/** "Keep it for a year." */
export const POST = ownAction<OfThing>(({ id, ...call }) => keepLonger({ letterId: id, ...call }), {
  next: '?done=kept',
})

export const GET = toOwnPage
