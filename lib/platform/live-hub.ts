import type { Database } from './database.ts'
import { type LiveSource, liveSource } from './live-source.ts'
import type { LiveTopic } from './live-topics.ts'

/** Words that come closer together are passed on together. */
const TOGETHER_MS = 500
/** A connection on which nothing moves for a minute is cut by whatever stands between. */
const BEAT_MS = 20_000

/** One open screen: what it wants to hear of, and how it is told. Nothing to tell is a sign of life. */
export type Screen = {
  wants: readonly LiveTopic[]
  tell(topics: readonly LiveTopic[]): void
  /** It may hear no more: its person signed out, or lost the right. */
  end(): void
}
/** Of these screens, what each may still hear of at this moment; one that may hear nothing any more is left out. */
export type StillMay = (screens: readonly Screen[]) => Promise<Map<Screen, readonly LiveTopic[]>>

/**
 * All screens that are open in this process. Before anything is passed on, and with each sign of life, it is asked once for
 * all of them together what they may still hear.
 */
export function liveHub({
  db,
  url,
  stillMay,
  togetherMs = TOGETHER_MS,
  beatMs = BEAT_MS,
}: {
  db: Database
  url: string
  stillMay: StillMay
  togetherMs?: number
  beatMs?: number
}) {
  const screens = new Set<Screen>()
  const waiting = new Set<LiveTopic>()
  let source: LiveSource | undefined
  let beating: NodeJS.Timeout | undefined
  let resting: NodeJS.Timeout | undefined

  const passOn = async (topics: readonly LiveTopic[], to: readonly Screen[]) => {
    const may = await stillMay(to).catch(() => null)
    // The database does not answer: nobody is told, and nobody is sent away for it.
    if (!may) return
    for (const screen of to) {
      if (!screens.has(screen)) continue
      const heard = may.get(screen)
      if (!heard) {
        leave(screen)
        screen.end()
        continue
      }
      screen.tell(topics.filter((topic) => heard.includes(topic) && screen.wants.includes(topic)))
    }
  }
  const flush = () => {
    resting = undefined
    if (waiting.size === 0) return
    const topics = [...waiting]
    waiting.clear()
    resting = setTimeout(flush, togetherMs)
    passOn(
      topics,
      [...screens].filter(({ wants }) => wants.some((topic) => topics.includes(topic))),
    )
  }
  const heard = (topics: readonly LiveTopic[]) => {
    for (const topic of topics) waiting.add(topic)
    // The first word goes on at once.
    if (!resting) flush()
  }
  const leave = (screen: Screen) => {
    screens.delete(screen)
    if (screens.size > 0) return
    source?.stop()
    source = undefined
    clearInterval(beating)
    clearTimeout(resting)
    resting = undefined
    waiting.clear()
  }

  return {
    /** @returns what to call when it is closed */
    open(screen: Screen): () => void {
      screens.add(screen)
      if (!source) {
        source = liveSource({ db, url, heard })
        beating = setInterval(() => passOn([], [...screens]), beatMs)
      }
      return () => leave(screen)
    },
  }
}
