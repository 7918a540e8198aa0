import { z } from 'zod'
import { openCall } from '#lib/campaigns/open-call.ts'
import { deskRoute } from '../../desk-route.ts'

const seen = z.coerce.number().int().positive()

export const POST = deskRoute<{ slug: string }>(async ({ form, params: { slug }, call }) => {
  const after = seen.safeParse(form.get('after'))
  if (!after.success) {
    return { ok: false, reason: 'invalid', message: 'That form is not complete. Nothing was changed.' }
  }
  const opened = await openCall({ ...call, slug, after: after.data })
  return opened.ok ? { ok: true, to: `/desk/campaigns/${slug}?done=called` } : opened
})
