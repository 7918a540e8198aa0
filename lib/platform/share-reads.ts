import type { Database } from './database.ts'

type Line<Value> = { inHand: Promise<Value>; next?: Promise<Value> }

/**
 * Lets many who ask the same at once share one reading, and none of them sees anything older than their question: whoever
 * asks while a reading is under way gets the next one, with all others who asked meanwhile. However many ask, one thing is
 * read by one reading at a time. Only for what is the same for everybody who may ask it.
 * @param read what is asked must be JSON: the same question is the same JSON
 */
export function shareReads<Asked, Value>(read: (db: Database, asked: Asked) => Promise<Value>) {
  const byDatabase = new WeakMap<Database, Map<string, Line<Value>>>()
  return (db: Database, asked: Asked): Promise<Value> => {
    const lines = byDatabase.get(db) ?? new Map<string, Line<Value>>()
    byDatabase.set(db, lines)
    const key = JSON.stringify(asked)
    const begin = (): Promise<Value> => {
      const line: Line<Value> = { inHand: read(db, asked) }
      lines.set(key, line)
      const leave = () => {
        if (!line.next) lines.delete(key)
      }
      line.inHand.then(leave, leave)
      return line.inHand
    }
    const line = lines.get(key)
    if (!line) return begin()
    line.next ??= line.inHand.then(begin, begin)
    return line.next
  }
}
