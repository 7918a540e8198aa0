import { recallParliament } from '#lib/parliament/recall-parliament.ts'
import { electionLabels } from '#lib/parliament/schema.ts'
import { typedIn } from '../../../../campaigns/desk-route.ts'
import { parliamentRoute } from '../../../parliament-route.ts'

export const POST = parliamentRoute<{ id: string }>('elected', ({ form, params: { id }, call }) =>
  recallParliament({ ...call, id, typed: typedIn(form, Object.keys(electionLabels)) }),
)
