import type { Database } from './database.ts'

/** Older than this no answer is given again. */
const RECENT_MS = 2_000
/** Keys come from what people type: more of them than this, and everything is forgotten. */
const MOST_KEYS = 500

type Answer<Value> = { until: number; value: Promise<Value> }

/**
 * A read that many people cause at once and whose answer hardly ever changes: for two seconds everybody gets the same
 * one, and whoever asks while it is being read waits for it. "Nothing there" is never kept, nor a fault. Only for what is
 * the same for everybody.
 */
export function recently<Value>(
  read: (db: Database, key: string, now: Date) => Promise<Value>,
): (db: Database, key: string, now: Date) => Promise<Value> {
  const shelves = new WeakMap<Database, Map<string, Answer<Value>>>()
  return (db, key, now) => {
    const shelf = shelves.get(db) ?? new Map<string, Answer<Value>>()
    shelves.set(db, shelf)
    // What holds today may not hold tomorrow: who asks about another day gets another answer.
    const name = `${now.toISOString().slice(0, 10)} ${key}`
    const there = shelf.get(name)
    if (there && performance.now() < there.until) return there.value
    if (shelf.size >= MOST_KEYS) shelf.clear()
    const value = read(db, key, now)
    const answer = { until: performance.now() + RECENT_MS, value }
    shelf.set(name, answer)
    const forget = () => shelf.get(name) === answer && shelf.delete(name)
    value.then((found) => found === null && forget(), forget)
    return value
  }
}
