import { describe, expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { withoutSecrets } from './without-secrets.ts'

const token = 'k7m2p9qrs4tvwx0yz1ab'
const address = letterAddress({ replyToken: token, senderName: 'Ann Other' })
const other = letterAddress({ replyToken: '0123456789abcdefghjk', senderName: 'Bob' })
const leave = (text: string) => withoutSecrets(text, { token, instead: '(left out)' })

describe('a secret address is left out', () => {
  test.each([
    ['plain', address],
    ['in capitals', address.toUpperCase()],
    ['the return path', returnPath(token)],
    ['in brackets', `Ann Other <${address}>`],
    ['in a link', `mailto:${address.replace('@', '%40')}?subject=x`],
    ['without its domain', `ann.other.${token}`],
    ['spelt out', address.replace('@', ' at ')],
    ['broken by a line end', `${address.slice(0, 20)}=\n> ${address.slice(20)}`],
    ['with signs nobody sees', [...address].join('\u200b')],
    ['of another letter', other],
  ])('%s', (_, written) => {
    const left = leave(`Write to ${written} again.`)
    expect(left).toContain('(left out)')
    expect(left.replace(/[^a-z0-9]/gi, '').toLowerCase()).not.toMatch(/k7m2p9|4tvwx0|yz1ab|0123456789abc/)
    expect(left).toMatch(/^Write to /)
  })
})

test('other addresses stay', () => {
  const text = 'Write to office@parliament.invalid or hello@letters.invalid.'
  expect(leave(text)).toBe(text)
})
