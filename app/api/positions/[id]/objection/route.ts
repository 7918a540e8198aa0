import { objectToCarriedPosition } from '#lib/positions/object-to-carried-position.ts'
import { endingAction } from '../../ending-action.ts'

export const POST = endingAction('objected', objectToCarriedPosition)
