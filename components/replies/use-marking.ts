'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { doneAnswer, fetchJson, RequestFailed } from '#lib/platform/fetch-json.ts'
import { repliesKey, replyDetailQuery } from '#lib/replies/queries.ts'
import { isSameClass, type ReplyClass } from '#lib/replies/reply-class.ts'
import {
  classificationAnswer,
  filterInAddress,
  type ReplyDetailAnswer,
  type ReplyFilter,
} from '#lib/replies/schema.ts'
import type { Sayable } from './class-keys.ts'
import { type Mark, rememberMark, settleMark, takeLastMark } from './last-marks.ts'

/**
 * Marking an answer, and taking it back. The page shows at once what was pressed, and goes on to the next one at once where
 * an unread one was marked; what the server says of it is shown on whichever page is then open.
 */
export function useMarking(reply: ReplyDetailAnswer, filter: ReplyFilter) {
  const client = useQueryClient()
  const router = useRouter()
  const ofThis = { id: reply.id, memberName: reply.member.name }
  const pageOf = (id: string) => `/replies/${id}?${filterInAddress(filter)}` as Route

  const send = (id: string, to: ReplyClass, seen: ReplyClass) =>
    inTurn(() => {
      const body = { ...filter, to: to.state, also: to.also, seen }
      return fetchJson(`/api/replies/${id}/classification`, classificationAnswer, { body })
    })
  const show = (id: string, { state, also }: ReplyClass) =>
    client.setQueryData(replyDetailQuery({ id, filter }).queryKey, (shown) =>
      shown ? { ...shown, state, also: [...also] } : shown,
    )
  const save = async (mark: Mark) => {
    rememberMark(mark)
    await client.cancelQueries({ queryKey: replyDetailQuery({ id: mark.id, filter }).queryKey })
    show(mark.id, mark.after)
    try {
      await send(mark.id, mark.after, mark.before)
      settleMark(mark, 'saved')
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      show(mark.id, mark.before)
      settleMark(mark, { refusal: error.refusal })
    }
    await client.invalidateQueries({ queryKey: repliesKey })
  }

  return {
    /** Says what it is; an unread one gives way to the next. */
    mark(state: Sayable) {
      const before = { state: reply.state, also: reply.also }
      const after = { state, also: before.also.filter((each) => each !== state) }
      if (isSameClass(before, after)) return
      const wasUnread = before.state === 'unclassified'
      const wentTo = wasUnread ? reply.nextUnreadId : null
      save({ ...ofThis, before, after, wentTo, wasLast: wasUnread && wentTo === null, state: 'saving' })
      if (wentTo) router.push(pageOf(wentTo))
    },
    /** Says what it says besides, or no more; of an unread one it is the first thing said. */
    besides(state: Sayable) {
      const before = { state: reply.state, also: reply.also }
      if (before.state === state) return
      const after =
        before.state === 'unclassified'
          ? { state, also: [] }
          : {
              state: before.state,
              also: before.also.includes(state)
                ? before.also.filter((each) => each !== state)
                : [...before.also, state],
            }
      save({ ...ofThis, before, after, wentTo: null, wasLast: false, state: 'saving' })
    },
    /** Puts back exactly what was there before the last press, and opens that answer. */
    async undo() {
      const last = takeLastMark()
      if (!last) return
      show(last.id, last.before)
      if (last.id !== reply.id) router.push(pageOf(last.id))
      const undone: Mark = { ...last, wentTo: last.id, state: 'undone' }
      try {
        await send(last.id, last.before, last.after)
        rememberMark(undone)
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error
        rememberMark({ ...undone, state: { refusal: error.refusal } })
      }
      await client.invalidateQueries({ queryKey: repliesKey })
    },
    /** Makes it one's own work. */
    async takeIt(me: string) {
      const seen = reply.assignedTo?.id ?? ''
      if (seen === me) return
      await fetchJson(`/api/replies/${reply.id}/assignment`, doneAnswer, { body: { to: 'me', seen } }).catch(
        () => {},
      )
      await client.invalidateQueries({ queryKey: repliesKey })
    },
    pageOf,
  }
}

let before: Promise<unknown> = Promise.resolve()

/** One press after the other: what takes a press back must not come before it. */
function inTurn<Value>(press: () => Promise<Value>): Promise<Value> {
  const own = before.then(press, press)
  before = own.catch(() => {})
  return own
}
