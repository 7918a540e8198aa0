/** Each test file runs with the default settings and a data folder of its own, whatever the machine's environment holds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const dataDir = mkdtempSync(join(tmpdir(), 'chorus-data-'))
process.env.DATA_DIR = dataDir
// Vite puts its own BASE_URL here; the others would be whoever runs the tests'.
for (const name of [
  'BASE_URL',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_DELIVERY',
  'MAIL_DOMAIN',
  'SECRET',
  'INBOUND_SECRET',
  'EARLIER_SECRETS',
  'DKIM_KEY_FILE',
  'PORT',
  'HOST',
  'TRUSTED_PROXIES',
]) {
  delete process.env[name]
}
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
