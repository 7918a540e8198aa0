import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from './proxy.ts'

const folder = join(import.meta.dirname, 'app', '(public)')
/** Opens to whoever was invited to the team, whose pages are in English alone. */
const ENGLISH_ALONE = 'invitation'
const pages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => name !== ENGLISH_ALONE)

const ask = (path: string, headers = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { accept: 'text/html', ...headers } }))

test.each(pages)('/%s is a page of both languages', (name) => {
  const welsh = ask(`/cy/${name}/some-thing`)
  expect(welsh.headers.get('x-middleware-rewrite')).toBe(`http://localhost:3000/${name}/some-thing`)
  const led = ask(`/${name}/some-thing`, { 'accept-language': 'cy' })
  expect(led.headers.get('location')).toBe(`http://localhost:3000/cy/${name}/some-thing`)
})

test.each(['confirm', 'heard', 'yours'])(
  'the secret in an address below /%s goes on to no other page',
  (name) => {
    expect(ask(`/${name}/token`).headers.get('referrer-policy')).toBe('strict-origin')
  },
)
