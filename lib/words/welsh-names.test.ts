import { describe, expect, test } from 'vitest'
import { sayIn, words } from './say.ts'
import { nameToSay, softened } from './welsh-names.ts'

test.each([
  ['Cynghrair Prydain yn Erbyn Gwynegon', 'Gynghrair Prydain yn Erbyn Gwynegon'],
  ['Cymalau Cymru', 'Gymalau Cymru'],
  ['Plant a Phobl Ifanc', 'Blant a Phobl Ifanc'],
  ['Tenantiaid Arfon', 'Denantiaid Arfon'],
  ['Gwasanaeth Cymalau', 'Wasanaeth Cymalau'],
  ['Gofal Cymru', 'Ofal Cymru'],
  ['Byw gyda Gwynegon', 'Fyw gyda Gwynegon'],
  ['Dwylo Agored', 'Ddwylo Agored'],
  ['Mudiad y Cymalau', 'Fudiad y Cymalau'],
  ['Llais y Claf', 'Lais y Claf'],
  ['Rhwydwaith Iechyd', 'Rwydwaith Iechyd'],
  ['cymalau.cymru', 'gymalau.cymru'],
])('%s softens to %s', (name, soft) => {
  expect(softened(name)).toBe(soft)
})

test.each([
  'Chwarae Teg',
  'Ffisio Cymru',
  'Theatr Genedlaethol',
  'Age Cymru',
  'Iechyd Da',
  'Grŵp Lupws',
  'Macmillan Cymru',
  'Tenovus Gofal Canser',
])('%s stays as it is', (name) => {
  expect(softened(name)).toBe(name)
})

describe('in a sentence', () => {
  const sample = words({
    by: { en: 'A campaign of {organisation}', cy: 'Ymgyrch gan {organisation}' },
    may: { en: '{organisation} may', cy: 'Caiff {organisation}' },
  })
  const blar = { name: 'British League', nameCy: 'Cynghrair Prydain' }

  test('a Welsh name softens behind gan, and nowhere else', () => {
    const say = sayIn('cy')
    expect(say(sample.by, { organisation: nameToSay('cy', blar) })).toBe('Ymgyrch gan Gynghrair Prydain')
    expect(say(sample.may, { organisation: nameToSay('cy', blar) })).toBe('Caiff Cynghrair Prydain')
  })

  test('an English name never does, nor a Welsh one in English', () => {
    const english = { name: 'Gout Together', nameCy: null }
    expect(sayIn('cy')(sample.by, { organisation: nameToSay('cy', english) })).toBe(
      'Ymgyrch gan Gout Together',
    )
    expect(sayIn('en')(sample.by, { organisation: nameToSay('en', blar) })).toBe(
      'A campaign of British League',
    )
  })
})
