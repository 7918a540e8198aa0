import { membershipsBySession } from '#lib/accounts/data.ts'
import { mayHear } from '#lib/accounts/may-hear.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { databaseUrl } from '#lib/platform/database-url.ts'
import { liveHub, type Screen, type StillMay } from '#lib/platform/live-hub.ts'
import { type LiveTopic, liveTopic } from '#lib/platform/live-topics.ts'

type Hub = ReturnType<typeof liveHub>

// One a process and database, kept where a build that holds this module more than once, or a developer's reload, finds it.
const shelf = globalThis as typeof globalThis & {
  chorusLive?: { db: Database; hub: Hub; sessions: Sessions }
}
type Sessions = WeakMap<Screen, string>

/** What is still allowed is asked for all screens at once: their sessions stand, and their people have the right. */
const askFor =
  (db: Database, sessions: Sessions): StillMay =>
  async (screens) => {
    const idOf = (screen: Screen) => sessions.get(screen) ?? ''
    const stand = await membershipsBySession(db, {
      sessionIds: [...new Set(screens.map(idOf))],
      now: new Date(),
    })
    return new Map(
      screens.flatMap((screen) => {
        const memberships = stand.get(idOf(screen))
        const heard = memberships ? mayHear({ memberships }, liveTopic.options) : []
        return screen.wants.some((topic) => heard.includes(topic)) ? [[screen, heard] as const] : []
      }),
    )
  }

/** @param url where the database is, for the connection that listens; this process's own unless said otherwise */
function hubOf(db: Database, url: string): { hub: Hub; sessions: Sessions } {
  if (shelf.chorusLive?.db !== db) {
    const sessions: Sessions = new WeakMap()
    shelf.chorusLive = { db, sessions, hub: liveHub({ db, url, stillMay: askFor(db, sessions) }) }
  }
  return shelf.chorusLive
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Packed, it would be held back until there is enough to pack.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}
const encoder = new TextEncoder()

/**
 * A stream of server-sent events: `data: answers claims` when something of these kinds has changed, and a comment now and then,
 * so that the line stays open. It ends when the session does, or its person may hear nothing of it any more.
 */
export function answerLive({
  wants,
  sessionId,
  signal,
  url = databaseUrl(),
}: {
  wants: readonly LiveTopic[]
  sessionId: string
  signal: AbortSignal
  url?: string
}): Response {
  const { hub, sessions } = hubOf(database(), url)
  let close = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      const say = (text: string) => stream.enqueue(encoder.encode(text))
      let open = true
      const screen: Screen = {
        wants,
        tell: (topics) => {
          if (open) say(topics.length > 0 ? `data: ${topics.join(' ')}\n\n` : ':\n\n')
        },
        end: () => finish(),
      }
      sessions.set(screen, sessionId)
      const leave = hub.open(screen)
      const finish = () => {
        if (!open) return
        open = false
        leave()
        signal.removeEventListener('abort', finish)
        stream.close()
      }
      close = () => {
        open = false
        leave()
      }
      signal.addEventListener('abort', finish)
      say('retry: 2000\n\n')
    },
    cancel: () => close(),
  })
  return new Response(body, { headers: HEADERS })
}
