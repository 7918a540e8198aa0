/** RFC 4648, 6, in small letters: no sign that a mail program, a bracket or a full stop could be taken for. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567'
const BITS = 5

/** Bytes as a token for an address that people copy, print and read out: letters and digits only. */
export function publicToken(bytes: Uint8Array): string {
  let [token, held, bits] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= BITS) {
      bits -= BITS
      token += SIGNS[(held >> bits) & 31] ?? ''
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? token + (SIGNS[(held << (BITS - bits)) & 31] ?? '') : token
}

/** The bytes of such a token, without what is left of the last sign; null for what is none. */
export function bytesOfToken(token: string): Uint8Array | null {
  const bytes: number[] = []
  let [held, bits] = [0, 0]
  for (const sign of token) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) return null
    held = (held << BITS) | value
    bits += BITS
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
      held &= (1 << bits) - 1
    }
  }
  return held === 0 ? Uint8Array.from(bytes) : null
}

/**
 * A token as it stands in an address that somebody clicked, copied or typed: in any case, and with the full stop, bracket or
 * quotation mark behind it that a mail program took for a part of the link.
 */
export const tidyToken = (token: string): string => token.toLowerCase().match(/^[a-z0-9]*/)?.[0] ?? ''
