/** A thing in DER (X.690): its tag, its length, its content. */
export function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const hex = body.length.toString(16)
  const size = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  const length = body.length < 128 ? size : Buffer.concat([Buffer.from([0x80 + size.length]), size])
  return Buffer.concat([Buffer.from([tag]), length, body])
}

const named = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))

/** What a signature wraps around an octet string (RFC 5652): smime.p7m. */
export const signed = (octets: Buffer) =>
  der(
    0x30,
    named('2a864886f70d010702'),
    der(
      0xa0,
      der(
        0x30,
        der(0x02, Buffer.from([1])),
        der(0x31),
        der(0x30, named('2a864886f70d010701'), der(0xa0, octets)),
      ),
    ),
  )

/** The bytes of Outlook's winmail.dat (MS-OXTNEF), of the attributes in it. */
export const tnef = (...attributes: Buffer[]) =>
  Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...attributes])

/** @param level 1 for the message, 2 for a file of it */
export function attribute(level: number, id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt8(level, 0)
  head.writeUInt32LE(id, 1)
  head.writeUInt32LE(data.length, 5)
  return Buffer.concat([head, data, Buffer.alloc(2)])
}

/** A property of any length, by itself. */
export function property(type: number, id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(id, 2)
  head.writeUInt32LE(1, 4)
  head.writeUInt32LE(value.length, 8)
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)])
}

export const listOf = (...properties: Buffer[]) =>
  Buffer.concat([Buffer.from([properties.length, 0, 0, 0]), ...properties])

/** A file in winmail.dat: its short name, its bytes, and what else is said of it. */
export const tnefFile = (title: string, bytes: Buffer, ...properties: Buffer[]) =>
  Buffer.concat([
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from(`${title}\0`, 'latin1')),
    attribute(2, 0x0006800f, bytes),
    ...(properties.length > 0 ? [attribute(2, 0x00069005, listOf(...properties))] : []),
  ])

/** A message that lies in winmail.dat, as one of its files. */
export const tnefMessage = (inner: Buffer) =>
  Buffer.concat([
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00069005, listOf(property(0x0d, 0x3701, Buffer.concat([Buffer.alloc(16, 7), inner])))),
  ])
