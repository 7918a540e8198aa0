import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOfToken, publicToken, tidyToken } from './public-token.ts'

test('a token is letters and digits, and gives its bytes again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const token = publicToken(bytes)
      expect(token).toMatch(/^[a-z2-7]*$/)
      expect(bytesOfToken(token)).toEqual(bytes)
    }),
  )
})

test('192 bits are 39 signs', () => {
  expect(publicToken(new Uint8Array(24).fill(255))).toHaveLength(39)
})

test.each(['abc!', 'ab1c', 'ABC', 'ab'.repeat(3).concat('9'), 'ab7'])('%s is no token', (text) => {
  expect(bytesOfToken(text)).toBeNull()
})

describe('what a mail program makes of a link is forgiven:', () => {
  test.each(['abc234', 'ABC234', 'abc234.', 'abc234)', 'abc234>', 'abc234”,', 'abc234%22'])('%s', (text) => {
    expect(tidyToken(text)).toBe('abc234')
  })
})
