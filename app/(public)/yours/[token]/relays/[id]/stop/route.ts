import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { keepFromOffice } from '#lib/privacy/send-on.ts'

/** "Do not send it on." */
export const POST = ownAction<OfThing>(({ id, ...call }) => keepFromOffice({ relayId: id, ...call }), {
  next: '?done=not-sent-on',
})

export const GET = toOwnPage
