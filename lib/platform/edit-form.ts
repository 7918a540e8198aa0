import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { packed } from './form-fields.ts'
import { tidyWords } from './tidy-text.ts'

/** Longer than any box may be, as it arrives: it stays as it came, for the verb to refuse. */
const MOST_TIDIED = 100_000

/**
 * A form of these fields as `components/forms/edit-form.tsx` sends it. `typed` has each by name, tidied, ticks of one name
 * joined by commas. `startedFrom` is what the form held when it was opened; one that does not say is taken as started from
 * what is saved. `id` was made with the form, so that pressing twice does one thing.
 */
export const editForm = (labels: Readonly<Record<string, string>>) =>
  z.record(z.string(), z.unknown()).transform((sent) => ({
    typed: Object.fromEntries(Object.keys(labels).map((name) => [name, typedText(sent[name])])),
    startedFrom: startedFrom.parse(sent.startedFrom),
    id: madeWithForm.parse(sent.id),
  }))

function typedText(sent: unknown): string {
  const text = [sent ?? ''].flat().map(String).join(',')
  return text.length <= MOST_TIDIED ? tidyWords(text) : text
}

const startedFrom = packed(z.record(z.string(), z.string())).catch({})
const madeWithForm = z.uuid().catch(() => randomUUID())

export type EditForm = z.infer<ReturnType<typeof editForm>>
