import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { letStaffRead } from '#lib/privacy/let-staff-read.ts'

/** "Let the team read it." */
export const POST = ownAction<OfThing>(
  ({ id, ...call }) => letStaffRead({ letterId: id, mayRead: true, ...call }),
  { next: '?done=may-read' },
)

export const GET = toOwnPage
