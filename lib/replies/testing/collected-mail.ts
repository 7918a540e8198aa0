import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A collection of messages kept beside the project, where there is one: nearest first. */
export function collectedMail(from = import.meta.dirname): string | null {
  const here = join(from, 'shared', 'mail-cases')
  if (existsSync(here)) return here
  return dirname(from) === from ? null : collectedMail(dirname(from))
}

/** The bytes of a message of it with its {{PLACES}} filled, its lines as they travel. */
export function filled(folder: string, file: string, values: Record<string, string>): Buffer {
  const text = readFileSync(join(folder, `${file}.eml`), 'latin1')
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => Buffer.from(values[name] ?? '').toString('latin1'))
    .replace(/\r?\n/g, '\r\n')
  return Buffer.from(text, 'latin1')
}
