import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { dashboard } from './schema.ts'
import { waitsForMe } from './waits-for-me-schema.ts'

const REFRESH_MS = 5_000

/** Every dashboard. */
export const dashboardKey = ['dashboard'] as const

/** The dashboard of one campaign, or of all of them. */
export const dashboardQuery = (campaign: string | null) =>
  queryOptions({
    queryKey: [...dashboardKey, campaign],
    queryFn: ({ signal }) =>
      fetchJson(`/api/dashboard?campaign=${encodeURIComponent(campaign ?? '')}`, dashboard, { signal }),
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS / 2,
  })

const MENU_REFRESH_MS = 30_000

/** The numbers of the menu: what waits for whoever looks. */
export const waitsForMeQuery = queryOptions({
  queryKey: ['waits-for-me'],
  queryFn: ({ signal }) => fetchJson('/api/waits-for-me', waitsForMe, { signal }),
  refetchInterval: MENU_REFRESH_MS,
  staleTime: MENU_REFRESH_MS / 2,
})
