import { read } from '#app/http/read.ts'
import { dashboardFor } from '#lib/dashboard/dashboard-for.ts'
import { dashboardInput } from '#lib/dashboard/schema.ts'
import { refused } from '#lib/platform/refused.ts'

export const GET = read({
  right: 'dashboard.read',
  find: ({ db, person, query }) => {
    const input = dashboardInput.safeParse({ campaign: query.campaign || null })
    return input.success
      ? dashboardFor(db, { person, ...input.data })
      : refused('invalid', 'That is not the name of a campaign. Choose one from the list.')
  },
  none: 'There is no such campaign any more. Choose another from the list.',
})
