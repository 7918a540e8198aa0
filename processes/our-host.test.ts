import { describe, expect, test } from 'vitest'
import { isLoopbackHost, isOurHost } from './our-host.ts'

const ask = (baseUrl: string, host: string | undefined, { url = '/', peer = '192.0.2.1' } = {}) =>
  isOurHost({ host, url, peer }, baseUrl)

describe('at http://localhost:3000', () => {
  test.each(['localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '127.8.8.8:3000', '[::1]:3000'])(
    '%s is ours',
    (host) => expect(ask('http://localhost:3000', host)).toBe(true),
  )
  test.each([
    'evil.example',
    'evil.example:3000',
    'localhost',
    'localhost:3001',
    'localhost.evil.example:3000',
    '127.0.0.1.evil.example:3000',
    '127.evil.example:3000',
    '192.0.2.1:3000',
    '[::2]:3000',
    'localhost:3000@evil.example',
    'evil.example/localhost:3000',
    'localhost:3000, evil.example',
    'localhost:99999',
    '',
    undefined,
  ])('%j is not', (host) => expect(ask('http://localhost:3000', host)).toBe(false))
})

describe('at https://chorus.example', () => {
  const at = 'https://chorus.example'
  test.each(['chorus.example', 'Chorus.Example:443'])('%s is ours', (host) =>
    expect(ask(at, host)).toBe(true),
  )
  test.each(['chorus.example:80', 'www.chorus.example', 'chorus.example.', 'localhost:3000', '127.0.0.1'])(
    '%s is not',
    (host) => expect(ask(at, host)).toBe(false),
  )

  test('a watch on the same machine may ask for the health by a loopback name, and for nothing else', () => {
    const here = { peer: '127.0.0.1' }
    expect(ask(at, 'localhost:3000', { url: '/api/health', ...here })).toBe(true)
    expect(ask(at, '127.0.0.1:3000', { url: '/api/health?deep', ...here })).toBe(true)
    expect(ask(at, 'localhost:3000', { url: '/api/healthy', ...here })).toBe(false)
    expect(ask(at, 'localhost:3000', { url: '/', ...here })).toBe(false)
    expect(ask(at, 'localhost:3000', { url: '/api/health' })).toBe(false)
    expect(ask(at, 'evil.example', { url: '/api/health', ...here })).toBe(false)
  })
})

test('a loopback name is known in every way of writing it', () => {
  expect(['localhost', 'localhost:1', '127.1', '[::1]:80', '2130706433'].every(isLoopbackHost)).toBe(true)
  expect(['chorus.example', '10.0.0.1', '[::]', '', undefined].some(isLoopbackHost)).toBe(false)
})
