import { action } from '#app/http/action.ts'
import { editMember, NO_SUCH_MEMBER } from '#lib/parliament/edit-member.ts'
import { memberLabels } from '#lib/parliament/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'
import { rowNumber } from '#lib/platform/row-number.ts'

export const POST = action({
  right: 'parliament.edit',
  page: ({ id }: { id: string }) => `/desk/parliament/${encodeURIComponent(id)}`,
  input: editForm(memberLabels),
  labels: memberLabels,
  verb: async ({ call, params, input: { startedFrom, typed } }) => {
    const id = rowNumber.safeParse(params.id)
    return id.success ? editMember({ ...call, memberId: id.data, startedFrom, typed }) : NO_SUCH_MEMBER
  },
  to: () => '/desk/parliament?done=member',
})
