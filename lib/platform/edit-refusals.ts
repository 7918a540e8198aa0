import type { z } from 'zod'
import type { Conflict, FormValues } from './merge-edits.ts'
import { type Refused, refused } from './refused.ts'

type Found = { conflicts: Conflict[]; values: FormValues; saved: FormValues }

/** Why what was typed into a form was not saved. */
export type EditRefused =
  | Refused<'invalid', { fields: Record<string, string> }>
  | Refused<'changed_meanwhile', Found>

export const invalidValues = (fields: Record<string, string>): EditRefused =>
  refused('invalid', 'Nothing was saved yet. Put this right and save again.', { fields })

export const changedMeanwhile = (found: Found): EditRefused =>
  refused(
    'changed_meanwhile',
    'Somebody else saved this while you were writing. Both texts are here and neither is lost. Choose, and save again.',
    found,
  )

/** The first thing wrong with each field, in the form's words. */
export function faultsOf(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[String(path[0] ?? 'form')] ??= message
  return faults
}
