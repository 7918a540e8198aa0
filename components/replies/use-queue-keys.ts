'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { type PageKey, useKeys } from '#components/workbench/keys.tsx'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'
import { classList } from './class-keys.ts'
import type { useMarking } from './use-marking.ts'

type Props = {
  reply: ReplyDetailAnswer
  marking: ReturnType<typeof useMarking>
  me: string
  /** What its reader may do with it. */
  mayMark: boolean
  mayTake: boolean
}

/** The keys of an answer's page: on and back in the list, a class's own, and with Shift the class besides. */
export function useQueueKeys({ reply, marking, me, mayMark, mayTake }: Props): void {
  const router = useRouter()
  const once = useOncePressed()
  const goTo = (id: string | null) => {
    if (id) router.push(marking.pageOf(id))
  }
  const classes = classList.flatMap(({ state, key, shifted, means }): PageKey[] => [
    { key, name: means, run: once(() => marking.mark(state)) },
    ...shifted.map((each) => ({
      key: each,
      name: `Besides: ${means}`,
      run: once(() => marking.besides(state)),
    })),
  ])
  useKeys([
    { key: 'j', name: 'Next answer', run: () => goTo(reply.belowId) },
    { key: 'k', name: 'Previous answer', run: () => goTo(reply.aboveId) },
    ...(mayMark ? classes : []),
    { key: 'z', name: 'Take the last mark back', run: once(marking.undo) },
    ...(mayTake ? [{ key: 'u', name: 'Make it my work', run: once(() => marking.takeIt(me)) }] : []),
  ])
}

// Of the whole page: the next answer must not take the key that is still held down for the one before.
let isDown = false

/** One press does one thing: a key that is held down does not go through the list by itself. */
function useOncePressed() {
  useEffect(() => {
    const up = () => {
      isDown = false
    }
    // What is let go while another window has the keyboard is not heard.
    const events = ['keyup', 'blur'] as const
    for (const event of events) window.addEventListener(event, up)
    return () => {
      for (const event of events) window.removeEventListener(event, up)
    }
  }, [])
  return (run: () => unknown) => () => {
    if (isDown) return
    isDown = true
    run()
  }
}
