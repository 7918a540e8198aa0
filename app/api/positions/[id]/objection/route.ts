import { objectToCarriedPosition } from '#lib/positions/object-to-carried-position.ts'
import { endForm } from '../../end-form.ts'

export const POST = endForm('objected', objectToCarriedPosition)
