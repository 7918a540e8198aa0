import { keyedHash } from '#lib/platform/keyed-hash.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import type { LetterInput } from './schema.ts'

/** What a draft knows of its letters; it is sealed, so that only this device can say so. */
export type Device = {
  /** Chance, the same for all letters of one draft; empty for a draft that was not kept yet. */
  mark: string
  /** The id of the letter that was made of it last; empty for none. */
  made: string
}

/**
 * The id a new letter gets. The same press of the button of the same draft gives the same id, however often it arrives, so
 * that the database can let one of them in (RFC 9562, version 8); nobody can guess it without the draft.
 */
export function letterIdFor({ mark, made }: Device, input: LetterInput): string {
  if (mark === '') return uuid7()
  const hex = keyedHash('letter-id', JSON.stringify([mark, made, input])).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
