import { createHash } from 'node:crypto'

/** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits in lower case. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
