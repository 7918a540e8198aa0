import type { Draft } from './draft.ts'
import { letterMiddle, type MiddleInput } from './letter-middle.ts'

const acts = ['up', 'down', 'leave', 'take', 'change', 'back'] as const
export type ArrangeAct = { act: (typeof acts)[number]; id: string } | { act: 'show' | 'ready' }

/** Reads what a button of the letter's page says: `up:<id>`, `show`; null for anything else. */
export function arrangeAct(text: string): ArrangeAct | null {
  if (text === 'show' || text === 'ready') return { act: text }
  const [name, id] = text.split(':')
  const act = acts.find((one) => one === name)
  return act && id ? { act, id } : null
}

/** A draft with one part of the letter's middle moved, left out, taken in, or opened to be changed. */
export function arrangeMiddle(input: MiddleInput & { draft: Draft }, arrange: ArrangeAct): Draft {
  const { draft } = input
  switch (arrange.act) {
    case 'show':
      return draft
    case 'ready':
      return { ...draft, parts: null }
    case 'change':
      return opened(input, arrange.id)
    case 'back': {
      const { [arrange.id]: _, ...edits } = draft.edits
      return { ...draft, edits }
    }
    default:
      return { ...draft, parts: reordered(input, arrange.act, arrange.id) }
  }
}

function opened(input: MiddleInput & { draft: Draft }, id: string): Draft {
  const { draft } = input
  const part = letterMiddle(input).parts.find((one) => one.id === id && one.kind === 'paragraph')
  return part ? { ...draft, edits: { ...draft.edits, [id]: part.text } } : draft
}

function reordered(input: MiddleInput, act: 'up' | 'down' | 'leave' | 'take', id: string): string[] {
  const { parts, left } = letterMiddle(input)
  const ids = parts.map((part) => part.id)
  if (act === 'take') return left.some((part) => part.id === id) ? [...ids, id] : ids
  const at = ids.indexOf(id)
  if (at < 0) return ids
  // What somebody wrote leaves the letter when its box is emptied, and in no other way.
  if (act === 'leave') return parts[at]?.kind === 'paragraph' ? ids.toSpliced(at, 1) : ids
  const to = Math.min(ids.length - 1, Math.max(0, at + (act === 'up' ? -1 : 1)))
  return ids.toSpliced(at, 1).toSpliced(to, 0, id)
}

/** A draft without the paragraphs that were opened and left as they are; `but` stays open. */
export function withoutIdleEdits(
  draft: Draft,
  paragraphs: readonly { id: string; text: string; textCy?: string | null }[],
  but = '',
): Draft {
  const idle = new Set(
    paragraphs
      .filter(({ id, text, textCy }) => [text, textCy].includes(draft.edits[id]?.trim()))
      .map(({ id }) => id),
  )
  const edits = Object.entries(draft.edits).filter(([id]) => id === but || !idle.has(id))
  return { ...draft, edits: Object.fromEntries(edits) }
}
