import type { Transaction } from './database.ts'
import { LIVE_CHANNEL, sequenceOf } from './live-channel.ts'
import type { LiveTopic } from './live-topics.ts'
import { within } from './run-statement.ts'

/**
 * Tells every open screen that something of a kind has changed, once this transaction is committed: whoever shows such
 * things reads them again, with their own rights. A server passes the word on to whoever listens; the embedded database,
 * which is one session, cannot, so that a number goes up beside it, which whoever has screens open looks at every second.
 */
export async function tellLive(tx: Transaction, topic: LiveTopic): Promise<void> {
  await within(tx)('SELECT pg_notify($1, $2)::text, nextval($3::regclass)::text', [
    LIVE_CHANNEL,
    topic,
    sequenceOf(topic),
  ])
}
