import fc from 'fast-check'
import { expect, test } from 'vitest'
import { always, anyText, fewLines } from '#lib/platform/testing/always.ts'
import { ownShare } from './own-share.ts'

const texts = fc.oneof(anyText, fewLines)
const shared = fc.array(texts, { maxLength: 3 })

test('there are never more own words than words, and none at all is the one nought per cent', () => {
  always([texts, shared], (text, known) => {
    const { ownWords, words, percent } = ownShare(text, known)
    expect(ownWords).toBeLessThanOrEqual(words)
    expect(percent).toBeLessThanOrEqual(100)
    expect(percent === 0).toBe(ownWords === 0)
  })
})

test('beside nothing every word is one’s own; of a text that is shared none is', () => {
  always([texts, shared], (text, known) => {
    const alone = ownShare(text, [])
    expect(alone.ownWords).toBe(alone.words)
    expect(ownShare(text, [...known, text]).ownWords).toBe(0)
  })
})

test('one more shared text never makes a letter more one’s own', () => {
  always([texts, shared, texts], (text, known, more) => {
    const before = ownShare(text, known).ownWords
    expect(ownShare(text, [...known, more]).ownWords).toBeLessThanOrEqual(before)
    // Lent words are at the most as much one's own as any others.
    expect(ownShare(text, known, [more]).ownWords).toBeLessThanOrEqual(before)
  })
})

test('capitals, accents, punctuation and the order of lines change nothing', () => {
  always([fewLines, fc.array(fewLines, { maxLength: 3 })], (text, known) => {
    const share = ownShare(text, known)
    const loud = text.toUpperCase().replaceAll('E', 'É').replaceAll(' ', ', ')
    expect(ownShare(loud, known)).toEqual(share)
    expect(ownShare(text.split('\n').reverse().join('\n'), known)).toEqual(share)
  })
})
