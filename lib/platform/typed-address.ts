import { z } from 'zod'
import { type AddressFault, readMailAddress } from './mail-address.ts'

type Wrong = string | ((fault: AddressFault['fault']) => string)
type Options = {
  /** What is said where nothing was typed, when that is something else. */
  missing?: string
  /** Whether nothing may be typed: it is read as an empty text. */
  mayBeEmpty?: boolean
}

/**
 * A mail address that somebody types, for a schema: every one that mail systems know, as `readMailAddress` reads it.
 * @param wrong what is said of one that is none; a function is told what is wrong with it
 */
export function typedAddress(wrong: Wrong, { missing, mayBeEmpty = false }: Options = {}) {
  return z.string(missing).transform((text, context) => {
    const empty = text.trim() === ''
    if (empty && mayBeEmpty) return ''
    const read = readMailAddress(text)
    if (read.ok) return read.address
    const fault = typeof wrong === 'string' ? wrong : wrong(read.fault)
    context.addIssue({ code: 'custom', message: empty ? (missing ?? fault) : fault })
    return z.NEVER
  })
}
