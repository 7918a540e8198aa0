import pg from 'pg'
import type { Database } from './database.ts'
import { throughSocket } from './database-url.ts'
import { LIVE_CHANNEL, NUMBERS } from './live-channel.ts'
import { type LiveTopic, liveTopic } from './live-topics.ts'
import { log } from './log.ts'
import { runStatement } from './run-statement.ts'

const LOOK_MS = 1_000
const AGAIN_MS = 2_000

type Heard = (topics: readonly LiveTopic[]) => void
export type LiveSource = { stop(): void }

/**
 * Hears what has changed, for all screens of this process together: over one connection that listens, or, in the embedded
 * database, by one small statement a second. When it begins, or begins again, everything is said to have changed: nothing
 * of what came in between is missed.
 */
export const liveSource = (of: { db: Database; url: string; heard: Heard }): LiveSource =>
  throughSocket(of.url) ? lookEverySecond(of) : listen(of)

function lookEverySecond({ db, heard }: { db: Database; heard: Heard }): LiveSource {
  let before: Record<string, string> | undefined
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      const [now] = await runStatement<Record<string, string>>(db, NUMBERS, [])
      if (stopped || !now) return
      const changed = liveTopic.options.filter((topic) => now[topic] !== before?.[topic])
      before = now
      if (changed.length > 0) heard(changed)
    } catch {
      // The database is being started again: the next look finds what changed meanwhile.
    } finally {
      if (!stopped) timer = setTimeout(look, LOOK_MS)
    }
  }
  look()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function listen({ url, heard }: { url: string; heard: Heard }): LiveSource {
  let stopped = false
  let wasLost = false
  let timer: NodeJS.Timeout | undefined
  let connection: pg.Client | undefined
  const begin = async () => {
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'chorus live' })
    connection = client
    let ended = false
    const lost = () => {
      if (ended || stopped) return
      ended = true
      wasLost = true
      client.end().catch(() => {})
      timer = setTimeout(begin, AGAIN_MS)
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', ({ payload }) => {
      const { data } = liveTopic.safeParse(payload)
      if (data) heard([data])
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${LIVE_CHANNEL}`)
      heard(liveTopic.options)
    } catch {
      if (!wasLost)
        log().warn({ part: 'live' }, 'Open screens are not told of changes: no connection listens')
      lost()
    }
  }
  begin()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      connection?.end().catch(() => {})
    },
  }
}
