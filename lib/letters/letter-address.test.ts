import { describe, expect, it } from 'vitest'
import { letterAddress, memberAddress, returnPath, tokenIn } from './letter-address.ts'
import { newReference, newReplyToken } from './reply-token.ts'

const replyToken = '0123456789abcdefghjk'

describe('a letter’s own address', () => {
  it('carries the name in plain letters and the token', () => {
    expect(letterAddress({ replyToken, senderName: 'Siân Ó Néill-Smith' })).toBe(
      `sian.o.neill.smith.${replyToken}@letters.invalid`,
    )
  })

  it.each(['', '  ', '李小龍', '🙂', 'a'.repeat(5_000), 'x\r\nBcc: a@b.c', '"; DROP'])(
    'is a valid address for the name %j',
    (senderName) => {
      const address = letterAddress({ replyToken, senderName })
      expect(address).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*@letters\.invalid$/)
      expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
      expect(tokenIn(address)).toEqual({ token: replyToken, use: 'answer' })
    },
  )

  it('gives its token back whatever the case', () => {
    expect(tokenIn(`  SAM.${replyToken.toUpperCase()}@LETTERS.INVALID `)).toEqual({
      token: replyToken,
      use: 'answer',
    })
    expect(tokenIn(returnPath(replyToken))).toEqual({ token: replyToken, use: 'bounce' })
  })

  it.each([
    '',
    'nobody@letters.invalid',
    `sam.${replyToken}@elsewhere.example`,
    `sam.${replyToken}x@letters.invalid`,
    '@',
  ])('finds no token in %j', (address) => {
    expect(tokenIn(address)).toBeNull()
  })

  it('sends nothing outside while mail is caught, whatever address is on record', () => {
    expect(memberAddress({ id: 7, email: 'real@parliament.example', emailSuspect: false })).toBe(
      'member-7@mp.invalid',
    )
  })
})

describe('tokens and references', () => {
  it('are of their form and never the same', () => {
    const tokens = new Set(Array.from({ length: 1_000 }, newReplyToken))
    expect(tokens.size).toBe(1_000)
    for (const token of tokens) expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/)
    expect(newReference()).toMatch(/^CH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  })
})
