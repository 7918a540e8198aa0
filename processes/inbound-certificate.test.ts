import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseConfig } from '#lib/platform/config.ts'
import { selfSigned } from '#lib/platform/self-signed.ts'
import { certificate } from '#lib/platform/testing/certificate.ts'
import { inboundCertificate } from './inbound-certificate.ts'

const folder = mkdtempSync(join(tmpdir(), 'chorus-certificate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const INBOUND_CERT_FILE = file('cert.pem', certificate.cert)
const INBOUND_KEY_FILE = file('key.pem', certificate.key)

const now = new Date()
const settingsOf = (env: Record<string, string>) =>
  parseConfig({ DATA_DIR: folder, MAIL_DOMAIN: 'letters.example', ...env })
const live = { MAIL_DELIVERY: 'live', SMTP_URL: 'smtp://relay.example' }
const given = (env: Record<string, string> = {}) =>
  inboundCertificate(settingsOf({ INBOUND_CERT_FILE, INBOUND_KEY_FILE, ...env }), now)

test('a certificate and its key are read, and read again once they are renewed', async () => {
  expect(await given()).toEqual(certificate)
  const renewed = selfSigned({ names: ['letters.example'], now, days: 1 })
  file('cert.pem', renewed.cert)
  file('key.pem', renewed.key)
  expect(await given(live)).toEqual(renewed)
})

test('without one, Chorus makes its own once mail is live, for its domain and its host', async () => {
  expect(await inboundCertificate(settingsOf({}), now)).toBeNull()
  const settings = settingsOf({ ...live, INBOUND_HOST: 'mx.letters.example' })
  const made = await inboundCertificate(settings, now)
  const read = new X509Certificate(made?.cert ?? '')
  expect(read.subjectAltName).toBe('DNS:letters.example, DNS:mx.letters.example')
  expect(await inboundCertificate(settings, now)).toEqual(made)
})

test.each(['0.0.0.0', '127.0.0.1', '::', 'localhost'])(
  'at %s it is for the machine’s own name',
  async (INBOUND_HOST) => {
    const made = await inboundCertificate(settingsOf({ ...live, INBOUND_HOST }), now)
    const names = new X509Certificate(made?.cert ?? '').subjectAltName ?? ''
    expect(names).toMatch(/^DNS:letters\.example, DNS:/)
    expect(names).not.toContain(INBOUND_HOST === 'localhost' ? 'DNS:localhost.' : INBOUND_HOST)
  },
)

test('one without the other, one that is not there, and one that is none are refused in a sentence', async () => {
  expect(() => parseConfig({ INBOUND_CERT_FILE })).toThrow(/belong together/)
  await expect(given({ INBOUND_KEY_FILE: join(folder, 'nowhere.pem') })).rejects.toThrow(
    /cannot be used together: .*ENOENT/,
  )
  await expect(given({ INBOUND_KEY_FILE: file('tea.pem', 'tea') })).rejects.toThrow(/cannot be used together/)
})
