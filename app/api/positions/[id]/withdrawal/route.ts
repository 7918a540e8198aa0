import { withdrawPosition } from '#lib/positions/withdraw-position.ts'
import { endingAction } from '../../ending-action.ts'

export const POST = endingAction('withdrawn', withdrawPosition)
