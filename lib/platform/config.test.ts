import { describe, expect, it } from 'vitest'
import { ConfigError, parseConfig } from './config.ts'

describe('the settings', () => {
  it('are whole with nothing set, and nothing leaves the machine', () => {
    const defaults = parseConfig({})
    expect(defaults).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      baseUrl: 'http://localhost:3000',
      mailDelivery: 'catch',
    })
    expect(defaults.dataDir).toMatch(/^\/.*\.data$/)
  })

  it.each([
    ['0.0.0.0', 'http://localhost:3000'],
    ['::1', 'http://localhost:3000'],
    ['192.0.2.7', 'http://192.0.2.7:3000'],
    ['2001:db8::7', 'http://[2001:db8::7]:3000'],
  ])('name an address for a server on %s that a browser can open', (HOST, baseUrl) => {
    expect(parseConfig({ HOST }).baseUrl).toBe(baseUrl)
  })

  it('treat an empty variable as absent', () => {
    expect(parseConfig({ PORT: '', SMTP_URL: '', BASE_URL: '' }).port).toBe(3000)
  })

  it.each([
    ['PORT', 'tea'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['BASE_URL', 'not an address'],
    ['BASE_URL', 'javascript:alert(1)'],
    ['TRUSTED_PROXIES', 'the proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/40'],
    ['DATABASE_URL', 'mysql://x'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_DELIVERY', 'perhaps'],
    ['SECRET', 'short'],
    ['INBOUND_PORT', '-1'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s in one sentence that names it', (name, value) => {
    const attempt = () => parseConfig({ [name]: value })
    expect(attempt).toThrow(ConfigError)
    expect(attempt).toThrow(new RegExp(`^The environment variable ${name} holds .+\\.$`))
  })

  it('never repeat a secret or an address with a password', () => {
    for (const env of [{ SECRET: 'hunter2' }, { SMTP_URL: 'http://user:hunter2@mail.example' }]) {
      expect(() => parseConfig(env)).toThrow(/^((?!hunter2).)*$/)
    }
  })

  it('want a mail system before mail is live, and a secret before processes share a database', () => {
    expect(() => parseConfig({ MAIL_DELIVERY: 'live' })).toThrow(/SMTP_URL/)
    expect(() => parseConfig({ DATABASE_URL: 'postgresql://u@db.example/x' })).toThrow(/SECRET/)
  })
})
