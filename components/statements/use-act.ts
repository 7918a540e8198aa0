'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { done } from '#lib/statements/schema.ts'

type Call = { path: string; body: unknown }

/** Does one thing to a draft; afterwards, done or refused, the draft is read again before anything else is pressed. */
export function useAct(slug: string, { onDone }: { onDone?: () => void } = {}) {
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: ({ path, body }: Call) => fetchJson(path, done, { body }),
    onSettled: async (_answer, error) => {
      await client.invalidateQueries({ queryKey: ['statement', slug] })
      if (!error) onDone?.()
    },
  })
  return {
    busy: act.isPending,
    error: act.error,
    forget: act.reset,
    /** A second press while the first is on its way does nothing. */
    send: (path: string, body: unknown) => {
      if (!act.isPending) act.mutate({ path, body })
    },
  }
}
