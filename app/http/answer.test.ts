import { expect, test } from 'vitest'
import { wantsJson } from './answer.ts'

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

test.each([
  ['GET', BROWSER, false],
  ['POST', BROWSER, false],
  ['POST', 'text/html,application/json', false],
  ['POST', 'application/json', true],
  ['POST', '*/*', false],
  ['GET', '*/*', true],
  ['GET', 'application/json', true],
])('a %s that takes %s: JSON %j', (method, accept, json) => {
  expect(wantsJson(new Request('http://localhost/', { method, headers: { accept } }))).toBe(json)
})
