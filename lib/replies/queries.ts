import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import {
  type HoldingPenInput,
  heldDetailAnswer,
  holdingPenAnswer,
  type ReplyListInput,
  type ReplyShow,
  replyDetailAnswer,
  replyListAnswer,
} from './schema.ts'

const REFRESH_MS = 5_000
const fresh = { refetchInterval: REFRESH_MS, staleTime: REFRESH_MS / 2 }

/** Every list of answers, and each answer. */
export const repliesKey = ['replies'] as const
/** The holding pen's lists, and each message. */
export const holdingPenKey = ['holding-pen'] as const

/** The answers of a list, newest first. */
export const replyListQuery = ({ show, limit, campaign, member }: ReplyListInput) =>
  queryOptions({
    queryKey: [...repliesKey, 'list', show, limit, campaign, member],
    queryFn: ({ signal }) => {
      const of = { ...(campaign && { campaign }), ...(member && { member: String(member) }) }
      const query = new URLSearchParams({ show, limit: String(limit), ...of })
      return fetchJson(`/api/replies?${query}`, replyListAnswer, { signal })
    },
    ...fresh,
  })

/** One answer, and its neighbours in the list it was opened from. */
export const replyDetailQuery = ({ id, show }: { id: string; show: ReplyShow }) =>
  queryOptions({
    queryKey: [...repliesKey, 'one', id, show],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/replies/${encodeURIComponent(id)}?${new URLSearchParams({ show })}`,
        replyDetailAnswer,
        {
          signal,
        },
      ),
    ...fresh,
  })

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
    ...fresh,
  })

/** One message of the holding pen. */
export const heldDetailQuery = (id: string) =>
  queryOptions({
    queryKey: [...holdingPenKey, 'one', id],
    queryFn: ({ signal }) =>
      fetchJson(`/api/holding-pen/${encodeURIComponent(id)}`, heldDetailAnswer, { signal }),
    ...fresh,
  })
