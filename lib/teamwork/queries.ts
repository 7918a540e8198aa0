import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { type RemarkSubject, remarksAnswer } from './schema.ts'

/** An open page asks again this often, beside what it is told at once. */
const REFRESH_MS = 30_000

/** All remarks, wherever they stand. */
export const remarksKey = ['remarks'] as const

/** The remarks beside one answer, member, promise or follow-up. */
export const remarksQuery = ({ kind, id }: RemarkSubject) =>
  queryOptions({
    queryKey: [...remarksKey, kind, String(id)],
    queryFn: ({ signal }) =>
      fetchJson(`/api/remarks/beside/${kind}/${encodeURIComponent(id)}`, remarksAnswer, { signal }),
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS / 2,
  })
