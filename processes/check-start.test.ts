import { describe, expect, test } from 'vitest'
import { parseConfig } from '#lib/platform/config.ts'
import { CannotStart, checkMailIsPrivate } from './check-start.ts'

const live = { MAIL_DELIVERY: 'live', SMTP_URL: 'smtp://mail.example' }
const server = { DATABASE_URL: 'postgresql://u@db.example/x', SECRET: 's'.repeat(32) }
const start = (env: Record<string, string | undefined>) => () => checkMailIsPrivate(parseConfig(env))

describe('caught mail is never shown to the world', () => {
  test.each([
    { BASE_URL: 'https://chorus.example' },
    { BASE_URL: 'http://192.0.2.7:3000', HOST: '0.0.0.0' },
    { HOST: '192.0.2.7' },
  ])('%o does not start, and says what to do', (env) => {
    expect(start(env)).toThrow(CannotStart)
    expect(start(env)).toThrow(/^http\S+ is an address for everybody, .+ set MAIL_DELIVERY=live and SMTP_URL/)
  })

  test.each([
    {},
    { HOST: '0.0.0.0' },
    { BASE_URL: 'http://[::1]:3000' },
    { BASE_URL: 'https://chorus.example', ...live },
    { BASE_URL: 'https://chorus.example', ...server },
  ])('%o starts', (env) => expect(start(env)).not.toThrow())
})
