import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { keptCertificate } from './kept-certificate.ts'

const folder = mkdtempSync(join(tmpdir(), 'chorus-kept-certificate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-11-26T12:00:00Z')
const names = ['letters.example', 'mx.letters.example']
let path = join(folder, 'none', 'certificate.pem')
let turn = 0
beforeEach(() => {
  path = join(folder, String(turn++), 'certificate.pem')
})
const kept = (given: { names?: string[]; now?: Date } = {}) => keptCertificate({ path, names, now, ...given })

test('it is made once, for its owner alone', async () => {
  const first = await kept()
  expect(new X509Certificate(first.cert).validToDate).toEqual(new Date('2027-11-26T12:00:00Z'))
  expect(await kept()).toEqual(first)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.new'))).toEqual([])
})

test('it is made anew thirty days before it ends, and not sooner', async () => {
  const first = await kept()
  expect(await kept({ now: new Date('2027-10-26T12:00:00Z') })).toEqual(first)
  const later = await kept({ now: new Date('2027-10-28T12:00:00Z') })
  expect(later.cert).not.toBe(first.cert)
  expect(await kept({ now: new Date('2027-10-28T12:00:00Z') })).toEqual(later)
})

test('it is made anew for another name', async () => {
  const first = await kept()
  const other = await kept({ names: ['letters.other.example'] })
  expect(other.cert).not.toBe(first.cert)
  expect(new X509Certificate(other.cert).checkHost('letters.other.example')).toBe('letters.other.example')
})

test.each([['nothing'], ['-----BEGIN CERTIFICATE-----\nhalf a'], ['']])(
  'where the file holds %j, it is made anew',
  async (text) => {
    const first = await kept()
    writeFileSync(path, text)
    expect((await kept()).cert).not.toBe(first.cert)
  },
)

test('a key that belongs to another certificate is not used with it', async () => {
  const first = await kept()
  const { cert } = await kept({ now: new Date('2027-11-20T12:00:00Z') })
  writeFileSync(path, `${first.key}${cert}`)
  expect(new Set([first.cert, cert]).has((await kept()).cert)).toBe(false)
})

test('of several processes that want it at once, one makes it and all have the same', async () => {
  const program = `import('${pathToFileURL(join(import.meta.dirname, 'kept-certificate.ts'))}')
    .then(({ keptCertificate }) => keptCertificate({ ...${JSON.stringify({ path, names })}, now: new Date() }))
    .then(({ cert }) => process.stdout.write(cert))`
  const run = () =>
    promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', program])
  const all = await Promise.all([run(), run(), run(), kept({ now: new Date() })])
  expect(new Set(all.map((one) => ('cert' in one ? one.cert : one.stdout))).size).toBe(1)
})
