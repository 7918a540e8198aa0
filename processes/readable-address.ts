const LOOK_UP = '/api/postcodes/'

/**
 * Next answers a broken percent-encoding with a bare fault. Whoever asks about a postcode gets an answer all the same: the
 * bytes are read as well as they can be. Every other address is given back as it is.
 * @param address what stands in the first line of a request, such as `/api/postcodes/50%?x=1`
 */
export function readableAddress(address: string): string {
  if (!address.startsWith(LOOK_UP)) return address
  const end = address.indexOf('?')
  const text = address.slice(LOOK_UP.length, end < 0 ? undefined : end)
  try {
    decodeURIComponent(text)
    return address
  } catch {
    const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    const read = Buffer.from(bytes, 'latin1').toString('utf8')
    return LOOK_UP + encodeURIComponent(read) + (end < 0 ? '' : address.slice(end))
  }
}
