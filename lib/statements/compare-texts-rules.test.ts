import fc from 'fast-check'
import { expect, test } from 'vitest'
import { always, anyText, fewLines } from '#lib/platform/testing/always.ts'
import { compareTexts, type Segment } from './compare-texts.ts'

const texts = fc.oneof(anyText, fewLines)
const without = (segments: Segment[], kind: Segment['kind']) =>
  segments
    .filter((segment) => segment.kind !== kind)
    .map(({ text }) => text)
    .join('')

test('nothing of either text is lost or made up', () => {
  always([texts, texts], (before, after) => {
    const segments = compareTexts(before, after)
    expect(without(segments, 'added')).toBe(before)
    expect(without(segments, 'removed')).toBe(after)
  })
})

test('no segment is empty, none is like its neighbour, and removed words come before added ones', () => {
  always([texts, texts], (before, after) => {
    const kinds = compareTexts(before, after).map(({ kind, text }) => (text ? kind : 'empty'))
    expect(kinds).not.toContain('empty')
    for (const [at, kind] of kinds.entries()) {
      expect(kinds[at + 1]).not.toBe(kind)
      if (kind === 'added') expect(kinds[at + 1] ?? 'same').toBe('same')
    }
  })
})

test('a text beside itself has no changes', () => {
  always([texts], (text) => {
    expect(compareTexts(text, text).filter(({ kind }) => kind !== 'same')).toEqual([])
  })
})
