import { withdrawPosition } from '#lib/positions/withdraw-position.ts'
import { endForm } from '../../end-form.ts'

export const POST = endForm('withdrawn', withdrawPosition)
