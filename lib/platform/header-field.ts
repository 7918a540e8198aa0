/**
 * What the first field of a name holds in a block of header lines (RFC 5322), already unfolded; empty where there is none.
 * @param name in lower case
 */
export function headerField(block: string, name: string): string {
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0 && line.slice(0, colon).trimEnd().toLowerCase() === name)
      return line.slice(colon + 1).trim()
  }
  return ''
}
