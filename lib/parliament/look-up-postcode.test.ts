import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPostcodeIndex } from '#lib/parliament/build-postcode-index.ts'
import { createPostcodeCollector } from '#lib/parliament/collect-postcodes.ts'
import { lookUpPostcode, type PostcodeOutcome } from '#lib/parliament/look-up-postcode.ts'
import { NORTHERN_IRELAND_SEATS } from '#lib/parliament/northern-ireland-seats.ts'
import { openPostcodeIndex, postcodeIndexOf } from '#lib/parliament/postcode-index.ts'
import { readPostcodeKey } from '#lib/parliament/postcode-key.ts'
import { always, anyText } from '#lib/platform/testing/always.ts'
import { growth } from '#lib/platform/testing/growth.ts'

const root = join(import.meta.dirname, '../..')
const bundled = openPostcodeIndex(join(root, 'prisma/data/postcodes.index'))
const lookUp = (text: string) => lookUpPostcode(bundled, text)

const WESTMINSTER = 'E14001172'

/** Terminated and several-seat postcodes and Northern Ireland, which the bundled data does not have. */
function imported() {
  const collector = createPostcodeCollector()
  collector.add(readPostcodeKey('BT7 1NN'), 2, false)
  collector.add(readPostcodeKey('M1 1AB'), 1, true)
  collector.add(readPostcodeKey('M1 1AD'), 0, true)
  collector.add(readPostcodeKey('M1 1AE'), 1, false)
  collector.addSeveral(readPostcodeKey('M1 1AE'), 2)
  // Both are what "1S1 1AA" may have been meant as.
  collector.add(readPostcodeKey('LS1 1AA'), 1, false)
  collector.add(readPostcodeKey('IS1 1AA'), 1, false)
  const collected = collector.finish()
  if (!collected.ok) throw new Error(collected.postcode)
  const seats = [WESTMINSTER, 'N05000003']
  return postcodeIndexOf(buildPostcodeIndex({ ...collected, seats, source: '', builtAt: new Date(0) }))
}

describe('a postcode as people type it', () => {
  it.each([
    'SW1A 1AA',
    'sw1a1aa',
    '  sw1a   1aa ',
    'SW1A\u00a01AA',
    'SW1A\u200b1AA',
    '\ufeffSW1A\u20091AA',
    'ＳＷ１Ａ　１ＡＡ',
    '“SW1A 1AA”',
    'SW1A–1AA',
    '(SW1A 1AA).',
    'S.W.1.A. 1.A.A.',
    `SW1A 1AA${' '.repeat(1000)}`,
  ])('finds %j', (text) => {
    expect(lookUp(text)).toMatchObject({
      outcome: 'found',
      postcode: 'SW1A 1AA',
      corrected: false,
      gssCodes: [WESTMINSTER],
    })
  })

  it.each([
    ['SWIA IAA', 'SW1A 1AA'],
    ['swla laa', 'SW1A 1AA'],
    ['SW1A OAA', 'SW1A 0AA'],
    ['5W1A 1AA', 'SW1A 1AA'],
    ['EHI IYZ', 'EH1 1YZ'],
    ['EC1A IBB', 'EC1A 1BB'],
    ['M25 0AA', 'M25 0AA', false],
  ])('puts %j right as %s and says so', (text, postcode, corrected = true) => {
    const answer = lookUp(text)
    expect(answer).toMatchObject({ postcode, corrected })
    if (corrected) expect(answer.message).toContain(`as ${postcode}`)
  })

  it('asks rather than guesses between two', () => {
    const answer = lookUpPostcode(imported(), '1S1 1AA')
    expect(answer).toMatchObject({ outcome: 'invalid', postcode: null, gssCodes: [] })
    expect(answer.message).toContain('IS1 1AA or LS1 1AA')
  })

  it('does not answer for another postcode than the one that was typed, but names it', () => {
    expect(lookUp('W1O 6RB')).toMatchObject({ outcome: 'unknown', postcode: 'W1O 6RB', gssCodes: [] })
    expect(lookUp('W1O 6RB').message).toContain('Did you mean W10 6RB?')
  })
})

describe('the outcome', () => {
  const cases: [text: string, outcome: PostcodeOutcome, postcode: string | null, words: RegExp][] = [
    ['', 'incomplete', null, /full postcode is needed/],
    ['   ', 'incomplete', null, /full postcode is needed/],
    ['SW1A', 'incomplete', null, /full postcode is needed/],
    ['SW1A 1', 'incomplete', null, /full postcode is needed/],
    ['SW1A 1A', 'incomplete', null, /full postcode is needed/],
    ['M11 1A', 'incomplete', null, /full postcode is needed/],
    ['SWIA', 'incomplete', null, /full postcode is needed/],
    ['BT7', 'incomplete', null, /full postcode is needed/],
    ['hello', 'invalid', null, /does not look like/],
    ['10 Downing Street', 'invalid', null, /does not look like/],
    ['90210', 'invalid', null, /does not look like/],
    ['SW1A 1AAA', 'invalid', null, /does not look like/],
    ['SW1\u0410 1AA', 'invalid', null, /does not look like/],
    ['SW1*1AA', 'invalid', null, /does not look like/],
    ['SW1\ufffd1AA', 'invalid', null, /does not look like/],
    ['ZZ99 9ZZ', 'unknown', 'ZZ99 9ZZ', /cannot find/],
    ['SW1A 1AC', 'unknown', 'SW1A 1AC', /cannot find/],
    ['GIR 0AA', 'non_geographic', 'GIR 0AA', /postcode of your home/],
    ['N1P 1AA', 'non_geographic', 'N1P 1AA', /postcode of your home/],
    ['BX1 1LT', 'non_geographic', 'BX1 1LT', /postcode of your home/],
    ['BS99 1AA', 'non_geographic', 'BS99 1AA', /postcode of your home/],
    ['AB43 1AG', 'non_geographic', 'AB43 1AG', /postcode of your home/],
    ['JE2 3AB', 'crown_dependency', 'JE2 3AB', /Jersey.*no MP.*States Assembly.*Nothing has been stored/],
    ['GY1 1AA', 'crown_dependency', 'GY1 1AA', /Guernsey.*no MP.*States member.*Nothing has been stored/],
    ['IM1 1AA', 'crown_dependency', 'IM1 1AA', /Isle of Man.*no MP.*MHK.*Nothing has been stored/],
    ['1M1 1AA', 'crown_dependency', 'IM1 1AA', /Isle of Man/],
    ['JE2', 'crown_dependency', 'JE2', /Jersey/],
    ['GX11 1AA', 'overseas_territory', 'GX11 1AA', /Gibraltar.*no MP.*Nothing has been stored/],
    ['fiqq1zz', 'overseas_territory', 'FIQQ 1ZZ', /Falkland Islands/],
    ['ASCN 1ZZ', 'overseas_territory', 'ASCN 1ZZ', /Ascension/],
    ['STHL 1ZZ', 'overseas_territory', 'STHL 1ZZ', /St Helena/],
    ['TDCU 1ZZ', 'overseas_territory', 'TDCU 1ZZ', /Tristan da Cunha/],
    ['BBND 1ZZ', 'overseas_territory', 'BBND 1ZZ', /Indian Ocean/],
    ['BIQQ 1ZZ', 'overseas_territory', 'BIQQ 1ZZ', /Antarctic/],
    ['PCRN 1ZZ', 'overseas_territory', 'PCRN 1ZZ', /Pitcairn/],
    ['SIQQ 1ZZ', 'overseas_territory', 'SIQQ 1ZZ', /South Georgia/],
    ['TKCA 1ZZ', 'overseas_territory', 'TKCA 1ZZ', /Turks and Caicos/],
    ['AI-2640', 'overseas_territory', 'AI-2640', /Anguilla/],
    ['VG1110', 'overseas_territory', 'VG1110', /Virgin Islands/],
    ['KY1-1234', 'overseas_territory', 'KY1-1234', /Cayman/],
    ['HM 12', 'overseas_territory', 'HM12', /Bermuda/],
    ['BF1 2AB', 'forces', 'BF1 2AB', /registered to vote/],
    ['BFPO 801', 'forces', 'BFPO 801', /registered to vote/],
    ['bfpo', 'forces', 'BFPO', /registered to vote/],
    ['BT7 1NN', 'choose', 'BT7 1NN', /Northern Ireland.*choose/],
  ]
  it.each(cases)('of %j is %s', (text, outcome, postcode, words) => {
    const answer = lookUp(text)
    expect(answer).toMatchObject({ outcome, postcode, message: expect.stringMatching(words) })
    if (outcome !== 'choose') expect(answer.gssCodes).toEqual([])
  })

  it('for Northern Ireland offers its 18 seats', () => {
    const seats = readFileSync(join(root, 'prisma/data/constituencies.csv'), 'utf8').match(/^N05\d+/gm) ?? []
    expect(lookUp('bt11aa').gssCodes).toEqual(seats.toSorted())
    expect(NORTHERN_IRELAND_SEATS).toHaveLength(18)
  })

  it('for Northern Ireland is exact once a directory that has it is imported', () => {
    expect(lookUpPostcode(imported(), 'BT7 1NN')).toMatchObject({ outcome: 'found', gssCodes: ['N05000003'] })
    expect(lookUpPostcode(imported(), 'BT7 1NP')).toMatchObject({ outcome: 'unknown', gssCodes: [] })
  })

  it('for a terminated postcode offers the last seat to confirm', () => {
    const answer = lookUpPostcode(imported(), 'm1 1ab')
    expect(answer).toMatchObject({ outcome: 'terminated', postcode: 'M1 1AB', gssCodes: [WESTMINSTER] })
    expect(answer.message).toMatch(/no longer in use.*confirm/)
    expect(lookUpPostcode(imported(), 'M1 1AD')).toMatchObject({ outcome: 'terminated', gssCodes: [] })
  })

  it('for a postcode in two seats asks which', () => {
    const answer = lookUpPostcode(imported(), 'M1 1AE')
    expect(answer).toMatchObject({ outcome: 'choose', gssCodes: [WESTMINSTER, 'N05000003'] })
    expect(answer.message).toMatch(/more than one constituency/)
  })
})

describe('any text at all', () => {
  it('gets an answer, with a sentence to act on', () => {
    const likely = fc.string({ unit: fc.constantFrom(...'SW1AIOLZ0125 -\u00a0\u200bbfpogyje'), maxLength: 9 })
    always([fc.oneof(likely, anyText)], (text) => {
      const answer = lookUp(text)
      expect(answer.message).toMatch(/^[A-Z].*[.?]$/)
      if (answer.outcome === 'found') expect(answer.gssCodes).toHaveLength(1)
    })
  })

  it.each([
    ['the same letter', (size: number) => 'A'.repeat(size)],
    ['spaces', (size: number) => ' '.repeat(size)],
    ['ones, each of which may be two letters', (size: number) => '1'.repeat(size)],
    ['accents', (size: number) => `A${'\u0301'.repeat(size)}`],
    ['ligatures that fold into long texts', (size: number) => '\ufdfa'.repeat(size)],
    ['half characters', (size: number) => '\ud800'.repeat(size)],
    ['dashes before a postcode', (size: number) => `${'-'.repeat(size)}SW1A 1AA`],
    ['zeros', (size: number) => '\0'.repeat(size)],
  ])('of a million characters, of which the most are not even looked at: %s', (_, make) => {
    const oftenLookUp = (text: string) => {
      for (let times = 0; times < 100; times++) expect(lookUp(text).gssCodes).toEqual([])
    }
    expect(growth(oftenLookUp, make, [1_000, 1_000_000])).toBeLessThan(0.3)
  })
})
