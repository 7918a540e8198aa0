import { z } from 'zod'
import type { Draft } from '#lib/letters/draft.ts'
import { mergeTyped, textInDraft } from '#lib/letters/merge-typed.ts'
import { packed } from '#lib/platform/form-fields.ts'
import type { Conflict } from '#lib/platform/merge-edits.ts'
import type { Fields } from './fields.ts'

const opened = packed(z.record(z.string(), z.string()))

export type Merged =
  | { ok: true; fields: Fields }
  | { ok: false; conflicts: Conflict[]; saved: Record<string, string> }

/**
 * A form's fields upon the draft as it is now: what the form left as it was when it was opened is what another tab may have
 * saved meanwhile. A form that says nothing of how it was opened is taken as it is.
 */
export function mergedFields(draft: Draft, fields: Fields): Merged {
  const prints = opened.safeParse(fields.one('startedFrom'))
  if (!prints.success) return { ok: true, fields }
  const { untouched, conflicts, saved } = mergeTyped({ draft, opened: prints.data, typed: fields.one })
  if (conflicts.length > 0) return { ok: false, conflicts, saved }
  const left = new Set(untouched)
  const one = (name: string) => (left.has(name) ? (textInDraft(draft, name) ?? '') : fields.one(name))
  const all = (name: string) =>
    // Paragraphs left in the campaign's words stay in them.
    name === 'edit' ? fields.all(name).filter((id) => !left.has(`edit-${id}`)) : fields.all(name)
  return { ok: true, fields: { one, all } }
}
