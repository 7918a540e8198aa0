import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookUpPostcode } from '#lib/parliament/look-up-postcode.ts'
import { openPostcodeIndex } from '#lib/parliament/postcode-index.ts'

const bundled = openPostcodeIndex(join(import.meta.dirname, '../..', 'prisma/data/postcodes.index'))

describe('in Welsh', () => {
  it.each([
    ['SW1A 1AA', 'found', /etholaeth ar gyfer SW1A 1AA/],
    ['SWIA IAA', 'found', /darllen eich cod post fel SW1A 1AA/],
    ['SW1A', 'incomplete', /cod post llawn/],
    ['hello', 'invalid', /cod post yn y DU/],
    ['W1O 6RB', 'unknown', /Ai W10 6RB oedd gennych mewn golwg\?/],
    ['ZZ99 9ZZ', 'unknown', /Ni allwn ddod o hyd i’r cod post ZZ99 9ZZ/],
    ['N1P 1AA', 'non_geographic', /god post eich cartref/],
    ['JE2 3AB', 'crown_dependency', /Jersey.*Nid ydym wedi cadw dim/],
    ['IM1 1AA', 'crown_dependency', /Ynys Manaw/],
    ['FIQQ 1ZZ', 'overseas_territory', /Ynysoedd Falkland/],
    ['BFPO 801', 'forces', /lluoedd arfog/],
    ['BT7 1NN', 'choose', /Ngogledd Iwerddon/],
  ] as const)('%s is %s, and says so', (text, outcome, words) => {
    expect(lookUpPostcode(bundled, text, 'cy')).toMatchObject({
      outcome,
      message: expect.stringMatching(words),
    })
  })

  it('answers the same, in other words', () => {
    for (const text of ['SW1A 1AA', 'SWIA IAA', 'BT7 1NN', 'GX11 1AA', 'nonsense', '']) {
      const { message: welsh, ...said } = lookUpPostcode(bundled, text, 'cy')
      const { message: english, ...same } = lookUpPostcode(bundled, text)
      expect(said).toEqual(same)
      expect(welsh).not.toBe(english)
    }
  })
})
