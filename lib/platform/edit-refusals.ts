import type { z } from 'zod'
import type { Conflict, FormValues } from './merge-edits.ts'

/** Why what was typed into a form was not saved. */
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

/** The first thing wrong with each field, in the form's words. */
export function faultsOf(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message
  return faults
}
