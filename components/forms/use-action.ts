'use client'

import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { z } from 'zod'
import {
  doneAnswer,
  fetchJson,
  type RefusalAnswer,
  type RequestBody,
  RequestFailed,
} from '#lib/platform/fetch-json.ts'
import { goTo } from './go-to.ts'

type Options<T extends z.ZodType> = {
  /** The route it posts to. */
  path: string
  /** What the route answers. */
  answer: T
  /** The queries that are read again, done or refused, before anything else is pressed. */
  changes?: readonly QueryKey[]
  onDone?: (answer: z.infer<T>) => void
  onRefused?: (refusal: RefusalAnswer) => void
}

/** Posts to one of our routes; a second press while the first is on its way does nothing. `form` is for a plain form. */
export function useAction<T extends z.ZodType>({ path, answer, changes, onDone, onRefused }: Options<T>) {
  const client = useQueryClient()
  const { mutate, isPending, error, data, reset, submittedAt } = useMutation({
    mutationFn: (body: RequestBody) => fetchJson(path, answer, { body }),
    // Without a network it says so at once, and does not wait for one.
    networkMode: 'always',
    onSettled: async (done, failed) => {
      await Promise.all((changes ?? []).map((queryKey) => client.invalidateQueries({ queryKey })))
      if (failed instanceof RequestFailed) onRefused?.(failed.refusal)
      else if (done !== undefined) onDone?.(done)
    },
  })
  const send = (body: RequestBody) => {
    if (!isPending) mutate(body)
  }
  return {
    busy: isPending,
    /** When it was last tried: another for each try. */
    tried: submittedAt,
    answer: data,
    refusal: isPending ? null : refusalIn(error),
    forget: reset,
    send,
    form: {
      action: path,
      method: 'post',
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
        send(new FormData(event.currentTarget, button))
      },
    },
  } as const
}

type FormOptions = Omit<Options<typeof doneAnswer>, 'answer'>

/** The same for a form: without `changes` the page shows what is on the server, so it is opened afresh where the route says. */
export function useFormAction({ changes, onDone, ...options }: FormOptions) {
  const stays = changes !== undefined
  const follow = stays ? onDone : ({ to }: z.infer<typeof doneAnswer>) => goTo(to)
  const act = useAction({ ...options, changes, answer: doneAnswer, onDone: follow })
  // Until the next page is there.
  return { ...act, busy: act.busy || (!stays && act.answer !== undefined) }
}

const refusalIn = (error: Error | null): RefusalAnswer | null => {
  if (error && !(error instanceof RequestFailed)) throw error
  return error?.refusal ?? null
}
