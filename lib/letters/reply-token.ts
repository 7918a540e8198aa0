import { secretBytes } from '#lib/platform/secret-bytes.ts'

/** Crockford's base32 in lower case: mail systems fold case, and no two letters look alike. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
export const TOKEN_LENGTH = 20

/** Whether a text looks like a token. */
export const isReplyToken = (text: string): boolean =>
  text.length === TOKEN_LENGTH && [...text].every((symbol) => ALPHABET.includes(symbol))

function randomSymbols(count: number): string {
  // 256 is a multiple of 32, so every symbol is equally likely.
  return Array.from(secretBytes(count), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** The secret part of a letter's own address: 100 random bits in 20 symbols. */
export const newReplyToken = () => randomSymbols(TOKEN_LENGTH)

/**
 * What people quote on the telephone, such as `CH-7K3F-92QD`, or `CJ-…` of a joint letter: 40 random bits, unique by the
 * database.
 */
export function newReference(kind: 'CH' | 'CJ' = 'CH'): string {
  const symbols = randomSymbols(8).toUpperCase()
  return `${kind}-${symbols.slice(0, 4)}-${symbols.slice(4)}`
}
