const MOST = 200
const BEFORE = 80
const AFTER = 100
/** At least as long as the code of a letter's own address. */
const LOCAL_PART = /(?<![\w.+'-])[\w.+'-]{20,}$/
const DOMAIN = /^[a-z0-9.-]+/i

/** The end of a link to a page that is somebody's own, as `publicToken` writes its secret. */
const SECRET_OF_PAGE = /(?<![a-z2-7])[a-z2-7]{39,64}(?![a-z2-7])/gi

/**
 * Addresses that stand in a file's bytes as they are, whatever kind of file it is, a line each, and what may be the secrets of
 * links: so that a file which holds one of ours can be told. Letters of two bytes (UTF-16) are read too.
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
  for (const [secret] of text.matchAll(SECRET_OF_PAGE)) {
    if (found.size >= MOST) break
    found.add(secret.toLowerCase())
  }
  return [...found].join('\n')
}
