import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildPostcodeIndex } from '#lib/parliament/build-postcode-index.ts'
import { createPostcodeCollector } from '#lib/parliament/collect-postcodes.ts'
import {
  openPostcodeIndex,
  type PostcodeIndex,
  postcodeIndexOf,
  TERMINATED,
  UNKNOWN_POSTCODE,
} from '#lib/parliament/postcode-index.ts'
import {
  postcodeKey,
  readPostcodeKey,
  SECTORS_PER_OUTWARD,
  UNITS_PER_SECTOR,
} from '#lib/parliament/postcode-key.ts'
import { PostcodeIndexError } from '#lib/parliament/read-postcode-index-header.ts'

const root = join(import.meta.dirname, '../..')
const bundled = join(root, 'prisma/data/postcodes.index')
const directory = join(root, '../shared/data/postcodes-gb.csv.gz')
const nowhere = join(root, '../shared/data/postcodes-nowhere.csv')

const SEATS = Array.from({ length: 40 }, (_, at) => `E140000${10 + at}`)
const OUTWARDS = ['M1', 'M11', 'M1A', 'SW1', 'SW10', 'SW1A', 'ZZ99'].map(
  (text) => readPostcodeKey(`${text} 1AA`) >>> 13,
)

type Truth = Map<number, { seat: number; terminated: boolean }>

function indexOf(truth: Truth): PostcodeIndex {
  const collector = createPostcodeCollector()
  for (const [key, { seat, terminated }] of truth) collector.add(key, seat, terminated)
  const collected = collector.finish()
  if (!collected.ok) throw new Error(collected.postcode)
  return postcodeIndexOf(
    buildPostcodeIndex({
      ...collected,
      seats: SEATS,
      source: 'Tëst',
      builtAt: new Date('2026-05-01T12:00:00Z'),
    }),
  )
}

/** Every key of the outward codes in the tests answers as it should, existing or not. */
function expectSame(index: PostcodeIndex, truth: Truth) {
  const wrong: number[] = []
  for (const outward of [...OUTWARDS, 0, 259_739]) {
    for (let sector = 0; sector < SECTORS_PER_OUTWARD; sector++) {
      for (let unit = 0; unit < UNITS_PER_SECTOR; unit++) {
        const key = postcodeKey(outward, sector, unit)
        const right = truth.get(key)
        const answer =
          right === undefined ? UNKNOWN_POSTCODE : right.seat + (right.terminated ? TERMINATED : 0)
        if (index.seatOfKey(key) !== answer) wrong.push(key)
      }
    }
  }
  expect(wrong).toEqual([])
}

type Choose = (
  outward: number,
  sector: number,
  unit: number,
) => { seat: number; terminated?: boolean } | undefined

function truthOf(choose: Choose): Truth {
  const truth: Truth = new Map()
  for (const outward of OUTWARDS) {
    for (let sector = 0; sector < SECTORS_PER_OUTWARD; sector++) {
      for (let unit = 0; unit < UNITS_PER_SECTOR; unit++) {
        const chosen = choose(outward, sector, unit)
        if (chosen) truth.set(postcodeKey(outward, sector, unit), { terminated: false, ...chosen })
      }
    }
  }
  return truth
}

/** A small generator with a seed, so that a failure can be seen again. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe('the postcode index, on made-up data', () => {
  const cases: Record<string, Choose> = {
    'no postcodes at all': () => undefined,
    'one postcode': (outward, sector, unit) => {
      return outward === OUTWARDS[3] && sector === 4 && unit === 123 ? { seat: 7 } : undefined
    },
    'full sectors of 400 units': () => ({ seat: 3 }),
    'one unit in each sector': (_, sector, unit) => (unit === sector * 44 ? { seat: 1 } : undefined),
    'the last unit only': (_, sector, unit) => (sector === 9 && unit === 399 ? { seat: 2 } : undefined),
    'empty rows between full ones': (_o, _s, unit) =>
      Math.floor(unit / 20) % 3 === 0 ? { seat: 2 } : undefined,
    'two seats that take turns with every unit': (_o, _s, unit) => ({ seat: 1 + (unit % 2) }),
    'forty seats in one sector': (_o, _s, unit) => ({ seat: 1 + ((unit * 7) % 40) }),
    'postcodes without a seat among others': (_o, _s, unit) => ({ seat: unit % 5 === 0 ? 0 : 4 }),
    'nothing but terminated postcodes': (_o, _s, unit) =>
      unit % 3 ? { seat: 5, terminated: true } : undefined,
    'terminated and live side by side': (_o, sector, unit) => ({
      seat: 1 + sector,
      terminated: unit % 2 === 0,
    }),
  }
  it.each(Object.entries(cases))('answers exactly for %s', (_, choose) => {
    const truth = truthOf(choose)
    expectSame(indexOf(truth), truth)
  })

  it.each([1, 2, 3, 4, 5, 6])('answers exactly for random data (seed %i)', (seed) => {
    const random = createRandom(seed)
    const truth = truthOf((_o, sector) => {
      if (random() > sector / 9) return undefined
      return { seat: Math.floor(random() ** seed * 41), terminated: random() < seed / 20 }
    })
    expectSame(indexOf(truth), truth)
  })

  it('answers postcodes in several seats with all of them', () => {
    const key = readPostcodeKey('M1 1AA')
    const collector = createPostcodeCollector()
    collector.add(key, 3, false)
    collector.add(readPostcodeKey('M1 1AB'), 3, false)
    collector.add(readPostcodeKey('M1 1AD'), 0, false)
    for (const seat of [9, 5]) collector.addSeveral(key, seat)
    collector.addSeveral(readPostcodeKey('M1 1AB'), 3)
    collector.addSeveral(readPostcodeKey('M1 1AD'), 8)
    collector.addSeveral(readPostcodeKey('M1 1ZZ'), 8)
    const collected = collector.finish()
    if (!collected.ok) throw new Error(collected.postcode)
    const index = postcodeIndexOf(
      buildPostcodeIndex({ ...collected, seats: SEATS, source: '', builtAt: new Date(0) }),
    )
    expect(index.find(key)).toEqual({ terminated: false, gssCodes: ['E14000012', 'E14000014', 'E14000018'] })
    expect(index.find(readPostcodeKey('M1 1AB'))?.gssCodes).toEqual(['E14000012'])
    expect(index.find(readPostcodeKey('M1 1AD'))?.gssCodes).toEqual(['E14000017'])
    expect(index.find(readPostcodeKey('M1 1ZZ'))).toBeNull()
    expect(collected.severalLeftOut).toBe(1)
  })

  it('says where it comes from', () => {
    const index = indexOf(truthOf(() => ({ seat: 1 })))
    expect(index.info()).toMatchObject({
      postcodes: 28_000,
      terminated: 0,
      source: 'Tëst',
      builtAt: new Date('2026-05-01T12:00:00Z'),
    })
    expect(index.coversNorthernIreland).toBe(false)
  })
})

describe('a file that is no sound index', () => {
  const sound = readFileSync(bundled)
  const flipped = Buffer.from(sound)
  flipped[200_000] = (flipped[200_000] ?? 0) ^ 1
  const otherVersion = Buffer.from(sound)
  otherVersion.writeUInt16BE(2, 4)
  it.each([
    ['not_an_index', Buffer.from('pcds,pcon24cd,doterm')],
    ['not_an_index', Buffer.alloc(0)],
    ['incomplete', sound.subarray(0, 60)],
    ['incomplete', sound.subarray(0, 200_000)],
    ['other_version', otherVersion],
    ['damaged', flipped],
  ])('is refused as %s', (code, file) => {
    expect(() => postcodeIndexOf(file)).toThrow(PostcodeIndexError)
    expect(() => postcodeIndexOf(file)).toThrow(expect.objectContaining({ code }))
  })
})

describe('the bundled index', () => {
  const index = openPostcodeIndex(bundled)
  const names = new Map(
    parse(readFileSync(join(root, 'prisma/data/constituencies.csv'))).map(([code = '', name = '']) => [
      code,
      name,
    ]),
  )

  it('fits in 450,000 bytes and holds every live postcode of Great Britain', () => {
    expect(index.info().bytes).toBeLessThanOrEqual(450_000)
    expect(index.info().postcodes).toBe(1_734_272)
  })

  it.each([
    ['SW1A 1AA', 'Cities of London and Westminster'],
    ['EH99 1SP', 'Edinburgh East and Musselburgh'],
    ['CF10 1EP', 'Cardiff South and Penarth'],
    ['LL59 5DD', 'Ynys Môn'],
  ])('knows that %s is in %s', (postcode, name) => {
    const [code = ''] = index.find(readPostcodeKey(postcode))?.gssCodes ?? []
    expect(names.get(code)).toBe(name)
  })

  it('does not guess: neighbours of a postcode that do not exist are unknown', () => {
    expect(index.lookup('SW1A 1AC')).toBe(UNKNOWN_POSTCODE)
    expect(index.find(readPostcodeKey('ZZ99 9ZZ'))).toBeNull()
    expect(index.find(readPostcodeKey('BT7 1NN'))).toBeNull()
  })

  it.skipIf(!existsSync(directory))(
    'agrees with every fiftieth row of the directory (../shared)',
    () => {
      const [header = '', ...rows] = gunzipSync(readFileSync(directory)).toString().trim().split('\n')
      const sample = [header, ...rows.filter((_, at) => at % 50 === 0)].join('\n')
      const records = z
        .array(z.object({ pcds: z.string(), pcon24cd: z.string() }))
        .parse(parse(sample, { columns: true }))
      const wrong = records.filter(
        ({ pcds, pcon24cd }) => index.find(readPostcodeKey(pcds))?.gssCodes.join() !== pcon24cd,
      )
      expect(records.length).toBeGreaterThan(30_000)
      expect(wrong).toEqual([])
    },
    60_000,
  )

  it.skipIf(!existsSync(nowhere))('knows the live postcodes without a place (../shared)', () => {
    const postcodes = readFileSync(nowhere, 'utf8').trim().split('\n').slice(1)
    const facts = postcodes.map((postcode) => index.find(readPostcodeKey(postcode)))
    expect(facts).toEqual(postcodes.map(() => ({ terminated: false, gssCodes: [] })))
  })
})
