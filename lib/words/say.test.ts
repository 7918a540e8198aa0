import { expect, test } from 'vitest'
import { listIn } from '#lib/words/lists.ts'
import { inLanguage, languageOfPath, pathIn } from './language.ts'
import { sayIn, words } from './say.ts'

const sample = words({
  plain: { en: 'Your letter to {member}', cy: 'Eich llythyr at {member}' },
  counted: {
    en: { one: '{count} letter', other: '{count} letters' },
    cy: { two: '{count} lythyr', other: '{count} llythyr' },
  },
})

test('slots are filled with text as it is, and with grouped numbers', () => {
  expect(sayIn('en')(sample.plain, { member: 'A $& {x} Member' })).toBe('Your letter to A $& {x} Member')
  expect(sayIn('en')(sample.counted, { count: 1204 })).toBe('1,204 letters')
})

test('a number chooses the form of its language', () => {
  expect(sayIn('en')(sample.counted, { count: 1 })).toBe('1 letter')
  expect(sayIn('cy')(sample.counted, { count: 2 })).toBe('2 lythyr')
  expect(sayIn('cy')(sample.counted, { count: 3 })).toBe('3 llythyr')
})

test('an address is taken apart and put together', () => {
  for (const path of ['/', '/campaigns/x', '/campaigns/cymru']) {
    expect(languageOfPath(pathIn('cy', path))).toEqual({ language: 'cy', path })
    expect(languageOfPath(path)).toEqual({ language: null, path })
  }
  expect(languageOfPath('/cymru')).toEqual({ language: null, path: '/cymru' })
})

test('a missing Welsh text is English and says so', () => {
  expect(inLanguage('cy', { en: 'Hello', cy: null })).toEqual({ text: 'Hello', lang: 'en' })
  expect(inLanguage('cy', { en: 'Hello', cy: 'Helo' })).toEqual({ text: 'Helo' })
  expect(inLanguage('en', { en: 'Hello', cy: 'Helo' })).toEqual({ text: 'Hello' })
})

test('a list is joined as each language joins it', () => {
  expect(listIn('en', ['Ann', 'Bea', 'Cai'])).toBe('Ann, Bea and Cai')
  expect(listIn('cy', ['Ann', 'Bea', 'Cai'])).toBe('Ann, Bea a Cai')
  expect(listIn('cy', ['Cai', 'Ŵyn'])).toBe('Cai ac Ŵyn')
  expect(listIn('cy', ['Cai'])).toBe('Cai')
})
