import { takeBackDissolution } from '#lib/parliament/take-back-dissolution.ts'
import { parliamentRoute } from '../../../parliament-route.ts'

export const POST = parliamentRoute<{ id: string }>('taken-back', ({ params: { id }, call }) =>
  takeBackDissolution({ ...call, id }),
)
