import { useSyncExternalStore } from 'react'
import type { RefusalAnswer } from '#lib/platform/fetch-json.ts'
import type { ReplyClass } from '#lib/replies/reply-class.ts'

/** What was pressed on an answer in this tab, and what became of it: the page goes on at once, and the word comes after. */
export type Mark = {
  id: string
  memberName: string
  before: ReplyClass
  after: ReplyClass
  /** The answer the page went on to; null where it stayed. */
  wentTo: string | null
  /** No other was left to read. */
  wasLast: boolean
  state: 'saving' | 'saved' | 'undone' | { refusal: RefusalAnswer }
}

const KEPT = 50
let marks: readonly Mark[] = []
const listeners = new Set<() => void>()

function change(next: readonly Mark[]): void {
  marks = next.slice(-KEPT)
  for (const listener of listeners) listener()
}

export const rememberMark = (mark: Mark): void => change([...marks, mark])

/** Says what became of a mark. */
export const settleMark = (mark: Mark, state: Mark['state']): void =>
  change(marks.map((each) => (each === mark || isSame(each, mark) ? { ...each, state } : each)))

/** The last mark that can be taken back; it is then taken out. */
export function takeLastMark(): Mark | null {
  const last = marks.findLast(({ state }) => state === 'saved' || state === 'saving')
  if (!last) return null
  change(marks.filter((each) => each !== last))
  return last
}

const isSame = (one: Mark, other: Mark) =>
  one.id === other.id && one.before === other.before && one.after === other.after

const NONE: readonly Mark[] = []
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The last mark of this tab; null before the first. */
export const useLastMark = (): Mark | null =>
  useSyncExternalStore(
    listen,
    () => marks,
    () => NONE,
  ).at(-1) ?? null
