import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { jointLetterProgress } from './schema.ts'

const REFRESH_MS = 3_000

/** The joint letters of a campaign, and how far each has got. */
export const jointLetterQuery = (slug: string) =>
  queryOptions({
    queryKey: ['joint-letters', slug],
    queryFn: ({ signal }) =>
      fetchJson(`/api/publications/${encodeURIComponent(slug)}/joint-letter`, jointLetterProgress, {
        signal,
      }),
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS / 2,
  })
