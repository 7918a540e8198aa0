import { dissolveParliament } from '#lib/parliament/dissolve-parliament.ts'
import { dissolutionLabels } from '#lib/parliament/schema.ts'
import { typedIn } from '../../campaigns/desk-route.ts'
import { parliamentRoute } from '../parliament-route.ts'

export const POST = parliamentRoute('dissolved', ({ form, call }) =>
  dissolveParliament({ ...call, typed: typedIn(form, Object.keys(dissolutionLabels)) }),
)
