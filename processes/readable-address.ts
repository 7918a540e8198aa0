/** Beyond any honest address: slugs and tokens have 100 characters at most. */
const MOST_PATH = 2_048
const MOST_ADDRESS = 8_192
const LOOK_UP = '/api/postcodes/'

export type ReadableAddress = { ok: true; address: string } | { ok: false; status: 400 | 404 }

/**
 * What Next would answer with a bare fault is settled here. A path whose percent-encoding is broken or hides a NUL is no
 * address (400); one with an empty step, a backslash or no end leads nowhere (404). Whoever asks about a postcode gets an
 * answer all the same, and what follows the `?` is read as well as it can be: mailing tools add `50%off` to links. A NUL
 * there is nobody's mistake, and no database takes one.
 * @param address what stands in the first line of a request, such as `/campaigns/x?utm_source=news`
 */
export function readableAddress(address: string): ReadableAddress {
  const end = address.indexOf('?')
  const asked = end < 0 ? address : address.slice(0, end)
  const looksUp = asked.startsWith(LOOK_UP)
  const path = looksUp ? LOOK_UP + readable(asked.slice(LOOK_UP.length)) : asked
  if (!path.startsWith('/')) return { ok: false, status: 400 }
  if (path.length > (looksUp ? MOST_ADDRESS : MOST_PATH) || address.length > MOST_ADDRESS)
    return { ok: false, status: 404 }
  if (/\/\/|[\\#]/.test(path)) return { ok: false, status: 404 }
  const said = decoded(path)
  if (said === null || (said.includes('\0') && !looksUp)) return { ok: false, status: 400 }
  const query = end < 0 ? '' : readableQuery(address.slice(end))
  return query.includes('%00') ? { ok: false, status: 400 } : { ok: true, address: path + query }
}

const readableQuery = (query: string) =>
  query
    .split(/([?&=+])/)
    .map((piece, at) => (at % 2 === 0 ? readable(piece) : piece))
    .join('')

/** The same text where it can be decoded, and otherwise its bytes as far as they are UTF-8, encoded anew. */
function readable(text: string): string {
  if (decoded(text) !== null && !text.includes('\\')) return text
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return encodeURIComponent(Buffer.from(bytes, 'latin1').toString('utf8'))
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
