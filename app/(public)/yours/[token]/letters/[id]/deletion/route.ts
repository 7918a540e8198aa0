import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { deleteLetter } from '#lib/privacy/stop-letter.ts'

/** "Delete it." */
export const POST = ownAction<OfThing>(({ id, ...call }) => deleteLetter({ letterId: id, ...call }), {
  next: '?done=deleted',
})

export const GET = toOwnPage
