import { describe, expect, test } from 'vitest'
import { filesWithin } from './files-within.ts'
import { eml } from './testing/mail.ts'
import { attribute, der, property, signed, tnef, tnefFile, tnefMessage } from './testing/wrappers.ts'
import { unpackApart } from './unpack-apart.ts'

const PDF = Buffer.from('%PDF-1.7 What the office wrote')
const OUTLOOK = 'application/ms-tnef; name="winmail.dat"'
const SIGNED = 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'
const octets = (text: string | Buffer) => der(0x04, Buffer.from(text))

/** A message whose only file is a wrapper, and the files that are taken out of it. */
async function takenOutOf(type: string, wrapper: Buffer) {
  const body = `--b\nContent-Type: text/plain\n\nSee the file.\n--b\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${wrapper.toString('base64')}\n--b--`
  const raw = eml({ headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, body })
  const unpacked = await unpackApart()({
    size: raw.length,
    async *pieces() {
      yield raw
    },
  })
  if (!unpacked.ok) throw new Error(unpacked.reason)
  return unpacked.files.map(({ name, mediaType, words, addresses, bytes }) => ({
    ...{ name, mediaType, words, addresses },
    text: Buffer.from(bytes).toString(),
  }))
}

const mixed = (...parts: string[]) =>
  ['Content-Type: multipart/mixed; boundary=i', '', ...parts.map((part) => `--i\n${part}`), '--i--']
    .join('\n')
    .replaceAll('\n', '\r\n')
const attached = (type: string, name: string, bytes: Buffer) =>
  `Content-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}`

describe('the files in winmail.dat are files like others', () => {
  const long = property(0x1f, 0x3707, Buffer.from('The Minister’s reply.pdf\0', 'utf16le'))

  test('with their bytes, their types and their long names', async () => {
    const note = 'My number: ann.abcdefghjkmnpqrstvwx@letters.invalid'
    const files = await takenOutOf(
      OUTLOOK,
      tnef(
        attribute(1, 0x0002800c, Buffer.from('I will sign it.\0')),
        tnefFile('THEMIN~1.PDF', PDF, long),
        tnefFile('note.txt', Buffer.from(note), property(0x1e, 0x370e, Buffer.from('text/plain\0'))),
      ),
    )
    expect(files).toEqual([
      {
        ...{ name: 'The Minister’s reply.pdf', mediaType: 'application/pdf', words: null, addresses: '' },
        text: PDF.toString(),
      },
      {
        ...{ name: 'note.txt', mediaType: 'text/plain', words: note, text: note },
        addresses: 'ann.abcdefghjkmnpqrstvwx@letters.invalid',
      },
    ])
  })

  test('also where only a property has their bytes, and those of a message that lies in it', async () => {
    const files = await takenOutOf(
      OUTLOOK,
      tnef(
        tnefFile('a.pdf', Buffer.alloc(0), property(0x102, 0x3701, PDF)),
        tnefMessage(tnef(tnefFile('b.pdf', PDF))),
      ),
    )
    expect(files.map(({ name, text }) => [name, text])).toEqual([
      ['a.pdf', PDF.toString()],
      ['b.pdf', PDF.toString()],
    ])
  })

  test.each([
    ['without a file', tnef(attribute(1, 0x0002800c, Buffer.from('I will sign it.\0')))],
    ['cut short before one', tnef(tnefFile('a.pdf', PDF)).subarray(0, 30)],
    ['that is none', Buffer.from('Nothing of the kind')],
  ])('and one %s stays the file that it is', async (_, wrapper) => {
    const files = await takenOutOf(OUTLOOK, wrapper)
    expect(files).toMatchObject([{ name: 'winmail.dat', text: wrapper.toString() }])
  })
})

describe('the files in a signed message are files like others', () => {
  test('with their bytes, their types and their names, in whatever wraps them once more', async () => {
    const inner = mixed(
      'Content-Type: text/plain\n\nPlease see it.',
      attached('application/pdf', 'reply.pdf', PDF),
    )
    expect(await takenOutOf(SIGNED, signed(octets(inner)))).toMatchObject([
      { name: 'reply.pdf', mediaType: 'application/pdf', text: PDF.toString() },
    ])
    const twice = mixed(attached(SIGNED, 'smime.p7m', signed(octets(inner))))
    const outlook = mixed(attached(OUTLOOK, 'winmail.dat', tnef(tnefFile('reply.pdf', PDF))))
    for (const wrapped of [twice, outlook]) {
      expect(await takenOutOf(SIGNED, signed(octets(wrapped)))).toMatchObject([{ name: 'reply.pdf' }])
    }
  })

  test('and one without files, or that cannot be read, stays the file that it is', async () => {
    for (const wrapper of [signed(octets('Content-Type: text/plain\r\n\r\nHello')), Buffer.from('3080')]) {
      expect(await takenOutOf(SIGNED, wrapper)).toMatchObject([{ name: 'smime.p7m' }])
    }
  })
})

describe('a wrapper made to do harm has an end', () => {
  const wrapperIn = (content: Buffer) => ({
    filename: 'smime.p7m',
    mimeType: 'application/pkcs7-mime',
    content: new Uint8Array(content),
  })

  test('in how deep it goes', async () => {
    let wrapped = signed(octets(mixed(attached('application/pdf', 'reply.pdf', PDF))))
    for (let deep = 0; deep < 10; deep += 1)
      wrapped = signed(octets(mixed(attached(SIGNED, 'smime.p7m', wrapped))))
    expect(await filesWithin(wrapperIn(wrapped))).toMatchObject([{ filename: 'smime.p7m' }])
  })

  test('and in how many there are', async () => {
    const many = tnef(...Array.from({ length: 5_000 }, () => tnefFile('a.pdf', PDF)))
    expect(await filesWithin({ ...wrapperIn(many), mimeType: 'application/ms-tnef' })).toHaveLength(50)
  })
})
