import { createHash } from 'node:crypto'
import type { Conflict } from '#lib/platform/merge-edits.ts'
import type { Draft } from './draft.ts'

/** Short, so that a form of many boxes stays small; two texts of one box are told apart by it. */
const PRINT_LENGTH = 12

const print = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, PRINT_LENGTH)

/** What a form's boxes held when it was opened, by name: a print of each text. It travels with the form as `startedFrom`. */
export const startedFrom = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, print(text)]))

const single = ['postcode', 'ownWords', 'name', 'address', 'email', 'representedName', 'relation'] as const

/** What a draft holds for a box of the journey's forms, by the box's name; undefined where it holds nothing of its own. */
export function textInDraft(draft: Draft, name: string): string | undefined {
  const known = single.find((one) => one === name)
  if (known) return draft[known]
  const [, list, id = ''] = /^(answer|edit)-(.+)$/.exec(name) ?? []
  if (list === 'answer') return draft.answers[id] ?? ''
  return list === 'edit' ? draft.edits[id] : undefined
}

/**
 * A form's texts beside the draft, which another tab may have saved since the form was opened. What only one of them
 * changed stands; where both did, `conflicts` holds both. Boxes that `opened` does not name are taken as they were typed.
 */
export function mergeTyped({
  draft,
  opened,
  typed,
}: {
  draft: Draft
  /** What `startedFrom` gave. */
  opened: Readonly<Record<string, string>>
  typed: (name: string) => string
}): {
  /** Boxes that the form left as they were when it was opened: what is saved now stands. */
  untouched: string[]
  conflicts: Conflict[]
  /** Prints of what is saved now, of every box that the form had. */
  saved: Record<string, string>
} {
  const boxes = Object.entries(opened).map(([name, before]) => {
    const yours = typed(name)
    // A paragraph that nobody changed has no words in the draft: it is as the form had it.
    const saved = textInDraft(draft, name)
    const now = saved === undefined ? before : print(saved)
    return { name, yours, saved: saved ?? '', now, untouched: print(yours) === before, moved: now !== before }
  })
  const both = boxes.filter(({ untouched, moved, saved, yours }) => !untouched && moved && saved !== yours)
  return {
    untouched: boxes.filter(({ untouched }) => untouched).map(({ name }) => name),
    conflicts: both.map(({ name, saved, yours }) => ({ name, saved, yours })),
    saved: Object.fromEntries(boxes.map(({ name, now }) => [name, now])),
  }
}
