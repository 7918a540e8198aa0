import type { Draft } from './draft.ts'
import { letterMiddle, type MiddleInput } from './letter-middle.ts'

const acts = ['up', 'down', 'leave', 'take', 'keep', 'back'] as const
const views = ['show', 'more', 'ask', 'ready'] as const
export type ArrangeAct = { act: (typeof acts)[number]; id: string } | { act: (typeof views)[number] }

/** Reads what a button of the letter's page says: `up:<id>`, `show`; null for anything else. */
export function arrangeAct(text: string): ArrangeAct | null {
  const view = views.find((one) => one === text)
  if (view) return { act: view }
  const [name, id] = text.split(':')
  const act = acts.find((one) => one === name)
  return act && id ? { act, id } : null
}

/** A draft with one part of the letter's middle moved, left out, taken in, or put back into the campaign's words. */
export function arrangeMiddle(input: MiddleInput & { draft: Draft }, arrange: ArrangeAct): Draft {
  const { draft } = input
  switch (arrange.act) {
    case 'show':
    case 'more':
    case 'keep':
      return draft
    case 'ask':
      return { ...draft, asked: 0 }
    case 'ready':
      return { ...draft, parts: null }
    case 'back': {
      const { [arrange.id]: _, ...edits } = draft.edits
      return { ...draft, edits }
    }
    default:
      return { ...draft, parts: reordered(input, arrange.act, arrange.id) }
  }
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

/** A draft without the changes that change nothing: a paragraph in the campaign's own words, or emptied and so left out. */
export function withoutIdleEdits(input: MiddleInput & { draft: Draft }): Draft {
  const { draft, campaign } = input
  const edits = Object.entries(draft.edits)
  const emptied = edits.filter(([, text]) => text.trim() === '').map(([id]) => id)
  const given = new Map(campaign.paragraphs.map(({ id, text, textCy }) => [id, [text, textCy]]))
  const kept = edits.filter(([id, text]) => !emptied.includes(id) && !given.get(id)?.includes(text.trim()))
  const ids = letterMiddle(input).parts.map(({ id }) => id)
  const parts = emptied.length > 0 ? ids.filter((id) => !emptied.includes(id)) : draft.parts
  return { ...draft, parts, edits: Object.fromEntries(kept) }
}
