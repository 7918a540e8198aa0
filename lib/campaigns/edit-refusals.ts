import type { Conflict, FormValues } from './merge-edits.ts'

export type EditRefused =
  | { ok: false; reason: 'invalid'; message: string; fields: Record<string, string> }
  | {
      ok: false
      reason: 'changed_meanwhile'
      message: string
      conflicts: Conflict[]
      /** What the form should hold now: what was typed, with what others saved in the fields it left alone. */
      values: FormValues
      /** What it then starts from. */
      saved: FormValues
    }
  | { ok: false; reason: 'no_such_ask' | 'not_allowed'; message: string }

export const invalidValues = (fields: Record<string, string>): EditRefused => ({
  ok: false,
  reason: 'invalid',
  message: 'Nothing was saved yet. Put this right and save again.',
  fields,
})

export const changedMeanwhile = (found: {
  conflicts: Conflict[]
  values: FormValues
  saved: FormValues
}): EditRefused => ({
  ok: false,
  reason: 'changed_meanwhile',
  message:
    'Somebody else saved this while you were writing. Both texts are here and neither is lost. Choose, and save again.',
  ...found,
})

export const noSuchAsk: EditRefused = {
  ok: false,
  reason: 'no_such_ask',
  message: 'Somebody else removed this ask meanwhile. What you typed is still here: add it as a new ask.',
}
