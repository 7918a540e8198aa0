import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { sendOn } from '#lib/privacy/send-on.ts'

/** "Send it on": I wrote it. */
export const POST = ownAction<OfThing>(({ id, ...call }) => sendOn({ relayId: id, ...call }), {
  next: '?done=sent-on',
})

export const GET = toOwnPage
