import { dehydrate, HydrationBoundary, type QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { makeQueryClient } from './query-client.ts'

/** Hands what the server has read to the query of the same key in the browser. */
export function Hydrated({
  query,
  data,
  children,
}: {
  query: { queryKey: QueryKey }
  data: unknown
  children: ReactNode
}) {
  const client = makeQueryClient()
  client.setQueryData(query.queryKey, data)
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
