import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseConfig } from '#lib/platform/config.ts'
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

test('a certificate and its key are read', () => {
  expect(inboundCertificate(parseConfig({ INBOUND_CERT_FILE, INBOUND_KEY_FILE }))).toEqual(certificate)
  expect(inboundCertificate(parseConfig({}))).toBeNull()
})

test('one without the other, one that is not there, and one that is none are refused in a sentence', () => {
  expect(() => parseConfig({ INBOUND_CERT_FILE })).toThrow(/belong together/)
  const missing = parseConfig({ INBOUND_CERT_FILE, INBOUND_KEY_FILE: join(folder, 'nowhere.pem') })
  expect(() => inboundCertificate(missing)).toThrow(/cannot be used together: .*ENOENT/)
  const broken = parseConfig({ INBOUND_CERT_FILE, INBOUND_KEY_FILE: file('tea.pem', 'tea') })
  expect(() => inboundCertificate(broken)).toThrow(/cannot be used together/)
})
