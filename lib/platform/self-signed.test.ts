import { spawnSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer } from 'node:tls'
import { describe, expect, test } from 'vitest'
import { selfSigned } from './self-signed.ts'

const now = new Date('2026-11-26T12:00:00Z')
const names = ['letters.example', 'mx.letters.example']
const { cert, key } = selfSigned({ names, now, days: 365 })
const read = new X509Certificate(cert)

test('it is signed by itself, with its own key', () => {
  expect(read.verify(read.publicKey)).toBe(true)
  expect(read.issuer).toBe(read.subject)
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true)
  expect(read.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
})

test('it holds for its names and no other, and may sign no other certificate', () => {
  expect(names.map((name) => read.checkHost(name))).toEqual(names)
  expect(read.checkHost('letters.other.example')).toBeUndefined()
  expect(read.ca).toBe(false)
  expect(read.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
})

test('it begins a day ago, for clocks that are behind, and ends when it should', () => {
  expect(read.validFromDate).toEqual(new Date('2026-11-25T12:00:00Z'))
  expect(read.validToDate).toEqual(new Date('2027-11-26T12:00:00Z'))
})

test('a time beyond 2049 is one too', () => {
  const late = new X509Certificate(selfSigned({ names, now, days: 365 * 40 }).cert)
  expect(late.validToDate.getUTCFullYear()).toBe(2066)
})

test('no two are the same, and a long name or many are no trouble', () => {
  const others = Array.from(
    { length: 50 },
    () => new X509Certificate(selfSigned({ names, now, days: 1 }).cert),
  )
  expect(new Set(others.map(({ serialNumber }) => serialNumber)).size).toBe(50)
  const label = 'a'.repeat(60)
  const long = Array.from({ length: 40 }, (_, n) => `${label}.n${n}.${label}.example`)
  const made = new X509Certificate(selfSigned({ names: long, now, days: 1 }).cert)
  expect(made.checkHost(long[39] ?? '')).toBe(long[39])
})

test('TLS 1.2 and 1.3 are spoken with it, and who trusts it alone is satisfied', async () => {
  const today = selfSigned({ names: ['localhost'], now: new Date(), days: 1 })
  const server = createServer(today, (socket) => socket.end('here'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca: today.cert, maxVersion })
    await once(socket, 'secureConnect')
    expect([socket.authorized, socket.getProtocol()]).toEqual([true, maxVersion])
    socket.destroy()
  }
  server.close()
})

const openssl = spawnSync('openssl', ['version']).status === 0
describe.skipIf(!openssl)('to another reader, OpenSSL by itself', () => {
  test('every field of it is well formed', () => {
    const { stdout, status } = spawnSync('openssl', ['x509', '-noout', '-text', '-checkend', '0'], {
      input: selfSigned({ names, now: new Date(), days: 1 }).cert,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('DNS:letters.example, DNS:mx.letters.example')
    expect(stdout).toMatch(/Key Usage: critical\s+Digital Signature\n/)
    expect(stdout).not.toMatch(/error/i)
  })
})
