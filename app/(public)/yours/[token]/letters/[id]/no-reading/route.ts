import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { letStaffRead } from '#lib/privacy/let-staff-read.ts'

/** "Do not let the team read it." */
export const POST = ownAction<OfThing>(
  ({ id, ...call }) => letStaffRead({ letterId: id, mayRead: false, ...call }),
  { next: '?done=may-not-read' },
)

export const GET = toOwnPage
