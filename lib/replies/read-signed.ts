/** Signed data, and data, as they are named in DER (RFC 5652). */
const SIGNED = Buffer.from('2a864886f70d010702', 'hex')
const DEEPEST = 12
const TAG = { octets: 0x04, name: 0x06, sequence: 0x30, content: 0xa0, pieces: 0x24 } as const

/** One thing in BER: its tag, and where its content begins and ends. */
type Thing = { tag: number; from: number; to: number; end: number }

/**
 * The message in an S/MIME envelope that is signed and not encrypted (RFC 8551, 3.5.2): the signature is not checked. Null
 * when there is none to read.
 */
export function signedContent(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    const outer = thingAt(bytes, 0)
    const [name, content] = thingsIn(bytes, outer)
    if (!name || !content || !Buffer.from(bytes.subarray(name.from, name.to)).equals(SIGNED)) return null
    const [signed] = thingsIn(bytes, content)
    const inner = signed && thingsIn(bytes, signed).find(({ tag }) => tag === TAG.sequence)
    const [, holder] = inner ? thingsIn(bytes, inner) : []
    const [octets] = holder ? thingsIn(bytes, holder) : []
    if (!octets) return null
    const pieces: Uint8Array[] = []
    collect(bytes, { octets, pieces, depth: 0 })
    return new Uint8Array(Buffer.concat(pieces))
  } catch {
    // Cut short, or nothing of the kind: what is read of it is nothing.
    return null
  }
}

/** An octet string, which may be in pieces. */
function collect(
  bytes: Uint8Array,
  { octets, pieces, depth }: { octets: Thing; pieces: Uint8Array[]; depth: number },
): void {
  if (octets.tag === TAG.octets) pieces.push(bytes.subarray(octets.from, octets.to))
  else if (octets.tag === TAG.pieces && depth < DEEPEST) {
    for (const piece of thingsIn(bytes, octets)) collect(bytes, { octets: piece, pieces, depth: depth + 1 })
  }
}

function thingsIn(bytes: Uint8Array, { from, to }: Thing): Thing[] {
  const things: Thing[] = []
  for (let at = from; at < to; ) {
    const thing = thingAt(bytes, at)
    things.push(thing)
    at = thing.end
  }
  return things
}

/** @throws when there is no thing */
function thingAt(bytes: Uint8Array, at: number, depth = 0): Thing {
  const [tag, length] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || length === undefined || depth > DEEPEST) throw new RangeError('There is nothing')
  const from = at + 2
  if (length === 0x80) {
    // Its end is marked by two bytes of nought.
    let next = from
    while (bytes[next] !== 0 || bytes[next + 1] !== 0) next = thingAt(bytes, next, depth + 1).end
    return { tag, from, to: next, end: next + 2 }
  }
  if (length < 0x80) return { tag, from, to: from + length, end: from + length }
  const size = length - 0x80
  if (size > 4) throw new RangeError('It is too long')
  const long = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUIntBE(from, size)
  return { tag, from: from + size, to: from + size + long, end: from + size + long }
}
