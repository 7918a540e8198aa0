import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { statementAnswer } from './schema.ts'

const REFRESH_MS = 10_000

/** A campaign's draft and what the reader may do with it. */
export const statementQuery = (slug: string) =>
  queryOptions({
    queryKey: ['statement', slug],
    queryFn: ({ signal }) =>
      fetchJson(`/api/statements/${encodeURIComponent(slug)}`, statementAnswer, { signal }),
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS / 2,
  })

/** What changes when somebody works on the draft. */
export const draftKeys = (slug: string) => [statementQuery(slug).queryKey]
