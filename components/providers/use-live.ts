'use client'

import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type LiveTopic, liveTopic } from '#lib/platform/live-topics.ts'
import { listenLive } from './live-line.ts'

/** The queries that are read again when something of a kind has changed: `{ answers: [repliesKey] }`. */
type Changes = Partial<Record<LiveTopic, readonly QueryKey[]>>

/**
 * Reads again what the page shows as soon as it has changed, whoever changed it. Nothing is said in the event itself: what
 * is read comes by the page's own queries, with its person's rights. Without a line the page still asks now and then.
 */
export function useLive(changes: Changes): void {
  const client = useQueryClient()
  const latest = useRef(changes)
  latest.current = changes
  const topics = liveTopic.options.filter((topic) => changes[topic]).join(',')
  useEffect(() => {
    const waiting = new Set<LiveTopic>()
    let turn: ReturnType<typeof setTimeout> | undefined
    let readAt = Number.NEGATIVE_INFINITY
    const read = () => {
      turn = undefined
      readAt = performance.now()
      const keys = [...waiting].flatMap((topic) => latest.current[topic] ?? [])
      waiting.clear()
      for (const queryKey of new Map(keys.map((key) => [JSON.stringify(key), key])).values()) {
        client.invalidateQueries({ queryKey })
      }
    }
    const leave = listenLive({
      topics: liveTopic.options.filter((topic) => topics.split(',').includes(topic)),
      heard: (told) => {
        for (const topic of told) waiting.add(topic)
        // Not all screens at the same moment, and none again and again.
        const rest = Math.max(0, readAt + BETWEEN_READS_MS - performance.now())
        turn ??= setTimeout(read, Math.max(rest, Math.random() * SPREAD_MS))
      },
    })
    return () => {
      clearTimeout(turn)
      leave()
    }
  }, [client, topics])
}

/** Screens that hear the same read it within so long, each at a moment of its own; and one reads no more often than that. */
const SPREAD_MS = 600
const BETWEEN_READS_MS = 2_000
