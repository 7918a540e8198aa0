import { expect, test } from 'vitest'
import { codeFor } from './authenticator-app.ts'

// RFC 6238, appendix B: the ASCII key 12345678901234567890, the last six of its eight digits.
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [20000000000, '353130'],
])('at %i seconds the app shows %s', (seconds, code) => {
  expect(codeFor(KEY, new Date(seconds * 1000))).toBe(code)
})
