import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { dashboard } from './schema.ts'

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
