import { type LiveTopic, liveTopic } from './live-topics.ts'

/** The name by which a PostgreSQL server passes the word on. */
export const LIVE_CHANNEL = 'chorus_live'

/** The number that goes up with each word of a topic: `live_follow_ups`. */
export const sequenceOf = (topic: LiveTopic): string => `live_${topic.replace('-', '_')}`

/** Where each topic's number stands, as one text a topic. Of a new one the first step shows in the second word alone. */
export const NUMBERS = `SELECT ${liveTopic.options
  .map((topic) => `(SELECT last_value || ' ' || is_called FROM ${sequenceOf(topic)}) AS "${topic}"`)
  .join(', ')}`
