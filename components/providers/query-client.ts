import { QueryClient } from '@tanstack/react-query'
import { RequestFailed } from '#lib/platform/fetch-json.ts'

const FINAL = ['signed_out', 'not_allowed', 'not_found', 'invalid', 'foreign']

/** A client with our habits: what the server refuses is not asked for again and again. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_500,
        retry: (count, error) =>
          count < 2 && !(error instanceof RequestFailed && FINAL.includes(error.reason)),
      },
    },
  })
