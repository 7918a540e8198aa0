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
    ['EARLIER_SECRETS', 'no day in front of what is long enough for one'],
    ['EARLIER_SECRETS', '2026-02-30:what is long enough for one, but of no day'],
    ['EARLIER_SECRETS', '2026-11-26:short'],
    ['INBOUND_PORT', '-1'],
    ['INBOUND_PROTOCOL', 'uucp'],
    ['INBOUND_SECRET', 'short'],
    ['INBOUND_SECRET', `${'s'.repeat(32)}, short`],
    ['INBOUND_IMAP_URL', 'pop3://name:password@mail.example'],
    ['INBOUND_IMAP_URL', 'imaps://mail.example/INBOX'],
    ['INBOUND_IMAP_URL', 'imaps://name@mail.example'],
    ['INBOUND_IMAP_URL', 'imaps://name:100%@mail.example'],
    ['INBOUND_IMAP_AFTER', 'delete'],
    ['INBOUND_IMAP_AFTER', 'move:'],
    ['MEMBER_PACE', 'never'],
    ['MEMBER_PER_HOUR', '0'],
    ['MEMBER_PER_DAY', 'many'],
    ['DEMONSTRATION', 'large'],
    ['MEMBER_HOURS', '9-5'],
    ['MEMBER_HOURS', '17:00-09:00'],
    ['MEMBER_HOURS', '00:00-24:00'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s in one sentence that names it', (name, value) => {
    const attempt = () => parseConfig({ [name]: value })
    expect(attempt).toThrow(ConfigError)
    expect(attempt).toThrow(new RegExp(`^The environment variable ${name} holds .+\\.$`))
  })

  it('spread letters to members over office hours as soon as they are real, or when asked to', () => {
    const usual = { perHour: 60, perDay: 240, opens: '09:00', closes: '17:00', perSecond: 5 }
    expect(parseConfig({}).memberPace).toBeNull()
    const live = { MAIL_DELIVERY: 'live', SMTP_URL: 'smtp://relay.example' }
    expect(parseConfig(live).memberPace).toEqual(usual)
    expect(parseConfig({ ...live, MEMBER_PACE: 'off' }).memberPace).toBeNull()
    const asked = { MEMBER_PACE: 'always', MEMBER_PER_DAY: '10', MEMBER_HOURS: '00:00-23:59' }
    expect(parseConfig(asked).memberPace).toEqual({ ...usual, perDay: 10, opens: '00:00', closes: '23:59' })
  })

  it('never repeat a secret or an address with a password', () => {
    for (const env of [
      { SECRET: 'hunter2' },
      { SMTP_URL: 'http://user:hunter2@mail.example' },
      { INBOUND_IMAP_URL: 'http://user:hunter2@mail.example' },
    ]) {
      expect(() => parseConfig(env)).toThrow(/^((?!hunter2).)*$/)
    }
  })

  it('know what becomes of collected mail, which is of no use without a mailbox', () => {
    const INBOUND_IMAP_URL = 'imaps://name:word@imap.example'
    expect(parseConfig({}).inboundImap).toBeNull()
    expect(parseConfig({ INBOUND_IMAP_URL }).inboundImap).toEqual({ url: INBOUND_IMAP_URL, moveTo: null })
    const moved = parseConfig({ INBOUND_IMAP_URL, INBOUND_IMAP_AFTER: 'move:Taken/2026' })
    expect(moved.inboundImap?.moveTo).toBe('Taken/2026')
    expect(() => parseConfig({ INBOUND_IMAP_AFTER: 'flag' })).toThrow(/INBOUND_IMAP_URL/)
  })

  it('want a mail system before mail is live, and a secret before processes share a database', () => {
    expect(() => parseConfig({ MAIL_DELIVERY: 'live' })).toThrow(/SMTP_URL/)
    expect(() => parseConfig({ DATABASE_URL: 'postgresql://u@db.example/x' })).toThrow(/SECRET/)
  })
})
