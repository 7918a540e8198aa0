import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import {
  filterInAddress,
  type HoldingPenInput,
  heldDetailAnswer,
  holdingPenAnswer,
  type ReplyFilter,
  type ReplyListInput,
  replyDetailAnswer,
  replyListAnswer,
} from './schema.ts'

/** Open screens are told of changes; without such a line a page asks again by itself. */
const REFRESH_MS = 30_000
const fresh = { refetchInterval: REFRESH_MS, staleTime: 2_500 }
/** Where no screen is told. */
const HELD_REFRESH_MS = 5_000
const heldFresh = { refetchInterval: HELD_REFRESH_MS, staleTime: HELD_REFRESH_MS / 2 }

/** Every list of answers, and each answer. */
export const repliesKey = ['replies'] as const
/** The holding pen's lists, and each message. */
export const holdingPenKey = ['holding-pen'] as const

/** A page of the answers of a filter. */
export const replyListQuery = ({ limit, after, ...filter }: ReplyListInput) => {
  const address = filterInAddress(filter)
  address.set('limit', String(limit))
  if (after) address.set('after', after)
  return queryOptions({
    queryKey: [...repliesKey, 'list', address.toString()],
    queryFn: ({ signal }) => fetchJson(`/api/replies?${address}`, replyListAnswer, { signal }),
    ...fresh,
  })
}

/** One answer, and its neighbours in the list it was opened from. */
export const replyDetailQuery = ({ id, filter }: { id: string; filter: ReplyFilter }) => {
  const address = filterInAddress(filter)
  return queryOptions({
    queryKey: [...repliesKey, 'one', id, address.toString()],
    queryFn: ({ signal }) =>
      fetchJson(`/api/replies/${encodeURIComponent(id)}?${address}`, replyDetailAnswer, { signal }),
    ...fresh,
  })
}

/** A page of the holding pen, newest first. */
export const holdingPenQuery = ({ show, after }: HoldingPenInput) =>
  queryOptions({
    queryKey: [...holdingPenKey, 'list', show, after],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/holding-pen?${new URLSearchParams({ show, ...(after && { after }) })}`,
        holdingPenAnswer,
        {
          signal,
        },
      ),
    ...heldFresh,
  })

/** One message of the holding pen. */
export const heldDetailQuery = (id: string) =>
  queryOptions({
    queryKey: [...holdingPenKey, 'one', id],
    queryFn: ({ signal }) =>
      fetchJson(`/api/holding-pen/${encodeURIComponent(id)}`, heldDetailAnswer, { signal }),
    ...heldFresh,
  })
