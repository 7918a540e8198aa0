import { z } from 'zod'
import { editMember, NO_SUCH_MEMBER } from '#lib/parliament/edit-member.ts'
import { memberLabels } from '#lib/parliament/schema.ts'
import { startedFrom, typedIn } from '../../../campaigns/desk-route.ts'
import { parliamentRoute } from '../../parliament-route.ts'

const memberId = z.coerce.number().int().positive().max(2_147_483_647)

export const POST = parliamentRoute<{ id: string }>('member', async ({ form, params, call }) => {
  const id = memberId.safeParse(params.id)
  if (!id.success) return NO_SUCH_MEMBER
  const typed = typedIn(form, Object.keys(memberLabels))
  return editMember({ ...call, memberId: id.data, startedFrom: startedFrom(form), typed })
})
