const MOST = 200
const BEFORE = 80
const AFTER = 100
/** At least as long as the code of a letter's own address. */
const LOCAL_PART = /(?<![\w.+'-])[\w.+'-]{20,}$/
const DOMAIN = /^[a-z0-9.-]+/i

/**
 * Addresses that stand in a file's bytes as they are, whatever kind of file it is, a line each: so that one which holds the
 * secret address of a letter can be told. Letters of two bytes (UTF-16) are read too.
 */
export function addressesIn(bytes: Buffer): string {
  const found = new Set<string>()
  const text = bytes.toString('latin1').replaceAll('\0', '')
  for (const { 0: sign, index } of text.matchAll(/@|[%=]40/g)) {
    const end = index + sign.length
    const local = LOCAL_PART.exec(text.slice(Math.max(0, index - BEFORE), index))?.[0]
    const domain = DOMAIN.exec(text.slice(end, end + AFTER))?.[0]
    if (local && domain) found.add(`${local}@${domain}`.toLowerCase())
    if (found.size >= MOST) break
  }
  return [...found].join('\n')
}
