import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dkimVerify } from 'mailauth'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeMime } from './compose-mime.ts'
import { type DkimKey, dkimKey, makeDkimKey } from './dkim-key.ts'
import { dkimRecord, inPieces, judgeDkimRecord } from './dkim-record.ts'
import { signatureOf } from './sign-mail.ts'

const domain = 'letters.example'
const day = '2026-11-26'
let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'chorus-keys-')), 'dkim')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const inUse = (file: string | null = null) => dkimKey({ file, folder, domain })

/** Asks a resolver that knows the record of this key alone, in the pieces it is published in. */
async function verified(message: Uint8Array, key: DkimKey) {
  const record = dkimRecord(key)
  const { results } = await dkimVerify(Buffer.from(message), {
    resolver: async (name, type) => {
      if (name === record.name && type === 'TXT') return [inPieces(record.value)]
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    },
  })
  return results.map(({ status, signingDomain }) => [status.result, signingDomain])
}

const letter = (text: string) =>
  composeMime({
    from: { name: 'Siân Ŵyn-Jones', address: 'sian.wyn.jones.token@letters.example' },
    to: { name: 'An MP', address: 'mp@parliament.example' },
    subject: 'Rhiwmatoleg yn Ynys Môn: a “question” that is long enough to be folded over several lines',
    text,
    messageId: '<letter.one@letters.example>',
  })

describe('a signature', () => {
  test.each([
    ['plain lines', 'Dear MP,\n\n.A line that begins with a dot.\n'],
    ['nothing', ''],
    ['no line end', 'Hello'],
    ['other scripts', `${'Annwyl Aelod, ŵ ŷ 你好 🦴 '.repeat(80)}\n`],
    ['spaces at line ends and empty lines at the end', 'a  \nb\t\n \n\n\n'],
  ])('is found right by a receiving system: %s', async (_, text) => {
    const key = makeDkimKey({ folder, domain, day })
    const raw = letter(text)
    const signed = Buffer.concat([Buffer.from(await signatureOf(raw, key)), raw])
    expect(await verified(signed, key)).toEqual([['pass', domain]])
  })

  test('no longer holds once somebody changes a word or the sender', async () => {
    const key = makeDkimKey({ folder, domain, day })
    const raw = letter('I can wait.\n')
    const signed = Buffer.concat([Buffer.from(await signatureOf(raw, key)), raw]).toString()
    for (const changed of [
      signed.replace('I can wait', 'I cannot wait'),
      signed.replace('sian.wyn.jones.token@', 'somebody.else@'),
    ]) {
      expect(changed).not.toBe(signed)
      expect((await verified(Buffer.from(changed), key)).flat()).not.toContain('pass')
    }
  })

  test('is the same each time for the same bytes and key', async () => {
    const key = makeDkimKey({ folder, domain, day })
    const raw = letter('Once and again.\n')
    expect(await signatureOf(raw, key)).toBe(await signatureOf(raw, key))
  })
})

describe('the key', () => {
  test('is for its owner alone, and none is ever written over', () => {
    const first = makeDkimKey({ folder, domain, day })
    const before = readFileSync(first.path)
    const second = makeDkimKey({ folder, domain, day })
    expect([first.selector, second.selector]).toEqual(['chorus-20261126', 'chorus-20261126-2'])
    expect(readFileSync(first.path)).toEqual(before)
    expect(statSync(first.path).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(first.privateKey.asymmetricKeyDetails?.modulusLength).toBe(2_048)
  })

  test.each([
    ['of another day', '2027-11-26'],
    ['of the same day', day],
  ])(
    'in use is the oldest until it is taken away, so that a new one can be published first: %s',
    (_, dayOfNew) => {
      expect(inUse()).toBeNull()
      const first = makeDkimKey({ folder, domain, day })
      const later = makeDkimKey({ folder, domain, day: dayOfNew })
      expect(inUse()?.selector).toBe(first.selector)
      unlinkSync(first.path)
      expect(inUse()?.selector).toBe(later.selector)
    },
  )

  test('is the named file where one is named, and never silently none', () => {
    const { path } = makeDkimKey({ folder, domain, day })
    expect(inUse(path)?.selector).toBe('chorus-20261126')
    expect(() => inUse(join(folder, 'gone.pem'))).toThrow(/gone\.pem cannot be read \(ENOENT\)/)
  })

  test.each([
    ['no key', 'x.pem', 'hello', /holds no private key/],
    ['a name that DNS cannot have', 'My Key.pem', 'hello', /needs a name that DNS can have/],
    ['an Ed25519 key, which Nodemailer cannot sign with', 'x.pem', pemOf('ed25519'), /not an RSA key/],
    ['a short key', 'x.pem', pemOf('short'), /not an RSA key of 2048 bits/],
  ])('is refused in a sentence: %s', (_, name, content, why) => {
    makeDkimKey({ folder, domain, day })
    const file = join(folder, name)
    writeFileSync(file, content)
    expect(() => inUse(file)).toThrow(why)
  })
})

describe('the record for DNS', () => {
  test('names the selector below the domain, in pieces that DNS can hold', () => {
    const record = dkimRecord(makeDkimKey({ folder, domain, day }))
    expect(record.name).toBe('chorus-20261126._domainkey.letters.example')
    expect(record.value).toMatch(/^v=DKIM1; k=rsa; p=[A-Za-z0-9+/]+=*$/)
    const pieces = inPieces(record.value)
    expect(pieces.join('')).toBe(record.value)
    expect(pieces.length).toBe(2)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(255)
  })

  test('is known again however it was typed in, and told from a wrong one', () => {
    const key = makeDkimKey({ folder, domain, day })
    const { value } = dkimRecord(key)
    const other = dkimRecord(makeDkimKey({ folder, domain, day })).value
    expect(judgeDkimRecord(value, key.privateKey)).toBe('right')
    expect(judgeDkimRecord(value.replace('; p=', ';t=s;p= '), key.privateKey)).toBe('right')
    expect(judgeDkimRecord(other, key.privateKey)).toBe('another_key')
    expect(judgeDkimRecord(value.slice(0, 255), key.privateKey)).toBe('another_key')
    expect(judgeDkimRecord('v=DKIM1; p=', key.privateKey)).toBe('taken_back')
    expect(judgeDkimRecord('v=spf1 -all', key.privateKey)).toBe('no_record')
  })
})

function pemOf(kind: 'ed25519' | 'short'): string {
  const { privateKey } =
    kind === 'short' ? generateKeyPairSync('rsa', { modulusLength: 512 }) : generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
