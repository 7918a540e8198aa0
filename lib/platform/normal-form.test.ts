import { expect, test } from 'vitest'
import { normalForm } from './normal-form.ts'

const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const

test.each([
  ['accents apart', 'Mo\u0302n cafe\u0301'],
  ['accents in the wrong order', 'a\u0301\u0316\u0323'],
  ['Vietnamese, Hebrew, Tibetan', 'ệ שָׁלוֹם བོད་ཡིག'],
  ['Hangul in pieces', '\u1112\u1161\u11AB'],
  ['full-width and half-width', 'ＣＦ１０ ｶﾞ'],
])('%s is as Unicode says', (_, text) => {
  for (const form of forms) expect(normalForm(text, form)).toBe(text.normalize(form))
})

test.each([
  ['marks in turn', '\u0301\u0316'],
  ['marks that fall apart', '\u0344\u0316'],
  ['marks among half-width letters that become marks', '\uFF9E\u0334'],
])('of a heap of %s thirty stay, however often it is done', (_, heap) => {
  for (const form of forms) {
    const once = normalForm(`a${heap.repeat(200)}b`, form)
    expect(once.length).toBeLessThan(40)
    expect(once.endsWith('b')).toBe(true)
    expect(normalForm(once, form)).toBe(once)
    expect(once.normalize(form)).toBe(once)
  }
})

test('nothing but what is bounded becomes marks alone', () => {
  const others: string[] = []
  for (let at = 0; at <= 0x10ffff; at++) {
    const sign = String.fromCodePoint(at)
    if (/^[\p{M}\uFF9E\uFF9F]$/u.test(sign)) continue
    if (sign !== '' && /^\p{M}+$/u.test(sign.normalize('NFKD'))) others.push(at.toString(16))
  }
  expect(others).toEqual([])
})
