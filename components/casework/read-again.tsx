'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { listenLive } from '#components/providers/live-line.ts'
import { type LiveTopic, liveTopic } from '#lib/platform/live-topics.ts'

/** Screens that hear the same read again within so long, each at a moment of its own, and no more often than that. */
const SPREAD_MS = 600
const BETWEEN_READS_MS = 5_000

/** Whether somebody is in the middle of a form: what they typed stays, and the page is read again by its next press. */
const isTyping = () =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea')].some(
    (field) => field === document.activeElement || field.value !== field.defaultValue,
  )

/** Shows what colleagues write down meanwhile: the server draws the page again, with its reader's own rights. */
export function ReadAgain({ topics }: { topics: readonly LiveTopic[] }) {
  const router = useRouter()
  const named = topics.join(',')
  useEffect(() => {
    let turn: ReturnType<typeof setTimeout> | undefined
    let readAt = Number.NEGATIVE_INFINITY
    const leave = listenLive({
      topics: liveTopic.options.filter((topic) => named.split(',').includes(topic)),
      heard: () => {
        const rest = Math.max(0, readAt + BETWEEN_READS_MS - performance.now())
        turn ??= setTimeout(
          () => {
            turn = undefined
            if (isTyping()) return
            readAt = performance.now()
            router.refresh()
          },
          Math.max(rest, Math.random() * SPREAD_MS),
        )
      },
    })
    return () => {
      clearTimeout(turn)
      leave()
    }
  }, [router, named])
  return null
}
