import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import {
  openPostcodeIndex,
  type PostcodeIndex,
  TERMINATED,
  UNKNOWN_POSTCODE,
} from '#lib/parliament/postcode-index.ts'
import {
  formatPostcodeKey,
  OUTWARD_LIMIT,
  outwardOfKey,
  postcodeKey,
  readPostcodeKey,
  SECTORS_PER_OUTWARD,
  sectorOfKey,
  UNITS_PER_SECTOR,
} from '#lib/parliament/postcode-key.ts'
import type { BenchResult } from './run.ts'

const root = join(import.meta.dirname, '..')
const INDEX = join(root, 'prisma/data/postcodes.index')
const DIRECTORY = join(root, '../shared/data/postcodes-gb.csv.gz')
const NOWHERE = join(root, '../shared/data/postcodes-nowhere.csv')

const LOADS = 20
const ROUNDS = 9
const SAMPLE = 400_000
/** Look-ups timed at once: about a millisecond. */
const STRETCH = 10_000

export const describe =
  'the bundled postcode index: size, time to load, time of a look-up, and every answer checked'

/**
 * - `bytes` the file; `boundBytes` what a uniform model would need at least: see `boundBytesOf`
 * - `loadMs` median of opening the file, with its checksum
 * - `nsNormalised` a look-up of "SW1A 1AA", `nsRaw` of text as typed: in random order: see `timeOf`
 * - `checked` look-ups compared with the directory, absent postcodes too; `wrong` those that differ
 */
export async function run(): Promise<BenchResult> {
  const index = openPostcodeIndex(INDEX)
  const hasDirectory = existsSync(DIRECTORY) && existsSync(NOWHERE)
  const truth = hasDirectory ? await readTruth() : new Map<number, string>()
  const sectors = sectorsOf(index, hasDirectory ? outwardsOf(truth) : everyOutward())
  const { checked, wrong } = hasDirectory ? check(index, truth) : { checked: 0, wrong: 0 }
  const keys = shuffle(sectors.flatMap((sector) => sector.keys)).slice(0, SAMPLE)
  const figures = {
    bytes: index.info().bytes,
    boundBytes: boundBytesOf(sectors),
    loadMs: round(median(Array.from({ length: LOADS }, timeOfLoad)), 2),
    ...timeOfLookUps(index, keys),
    checked,
    wrong,
  }
  return { table: tableOf(figures, hasDirectory), figures }
}

function tableOf(figures: Record<string, number>, hasDirectory: boolean): string {
  const labels: Record<string, string> = {
    bytes: 'size of the file, bytes (limit 450,000)',
    boundBytes: 'a uniform model would need, bytes',
    loadMs: 'opening it, ms (limit 10)',
    nsNormalised: 'look-up of a normalised postcode, ns (limit 125)',
    nsRaw: 'look-up of text as typed, ns (limit 400)',
    checked: 'answers checked, absent postcodes included',
    wrong: 'answers wrong',
  }
  const lines = Object.entries(figures).map(
    ([name, value]) => `${(labels[name] ?? name).padEnd(52)}${value.toLocaleString('en-GB').padStart(12)}`,
  )
  if (!hasDirectory)
    lines.push('NOTE: nothing was checked, because the directory (../shared/data) is not here.')
  return lines.join('\n')
}

/** Key to GSS code, '' for postcodes without a place: read with code of its own, not with the importer's. */
async function readTruth(): Promise<Map<number, string>> {
  const truth = new Map<number, string>()
  let postcodeAt = -1
  let seatAt = -1
  for await (const line of createInterface({ input: createReadStream(DIRECTORY).pipe(createGunzip()) })) {
    const fields = line.replaceAll('"', '').split(',')
    if (postcodeAt === -1) {
      postcodeAt = fields.indexOf('pcds')
      seatAt = fields.indexOf('pcon24cd')
    } else {
      truth.set(readPostcodeKey(fields[postcodeAt] ?? ''), fields[seatAt] ?? '')
    }
  }
  for (const postcode of readFileSync(NOWHERE, 'utf8').trim().split(/\r?\n/).slice(1)) {
    truth.set(readPostcodeKey(postcode), '')
  }
  return truth
}

/**
 * Compares every unit of every sector, existing or not, of every outward code there is, and one unit of each sector
 * of all the outward codes that could be.
 */
function check(index: PostcodeIndex, truth: Map<number, string>): { checked: number; wrong: number } {
  const outwards = new Set(outwardsOf(truth))
  let checked = 0
  let wrong = 0
  let visited = 0
  for (const outward of everyOutward()) {
    const step = outwards.has(outward) ? 1 : UNITS_PER_SECTOR
    for (const key of keysOf(outward, step)) {
      const seat = index.seatOfKey(key)
      const answer = seat === UNKNOWN_POSTCODE ? undefined : (index.gssCode(seat) ?? '')
      const right = truth.get(key)
      checked++
      if (right !== undefined) visited++
      if (answer !== right) wrong++
    }
  }
  return { checked, wrong: wrong + truth.size - visited }
}

type Sector = { keys: number[]; seats: number[] }

/** The live postcodes of the index itself, sector by sector. */
function sectorsOf(index: PostcodeIndex, outwards: Iterable<number>): Sector[] {
  const sectors: Sector[] = []
  for (const outward of outwards) {
    const byNumber = Array.from({ length: SECTORS_PER_OUTWARD }, (): Sector => ({ keys: [], seats: [] }))
    for (const key of keysOf(outward, 1)) {
      const seat = index.seatOfKey(key)
      if (seat === UNKNOWN_POSTCODE || seat >= TERMINATED) continue
      byNumber[sectorOfKey(key)]?.keys.push(key)
      byNumber[sectorOfKey(key)]?.seats.push(seat)
    }
    sectors.push(...byNumber.filter(({ keys }) => keys.length > 0))
  }
  return sectors
}

function outwardsOf(truth: Map<number, string>): number[] {
  return [...new Set([...truth.keys()].map(outwardOfKey))]
}

function everyOutward(): Iterable<number> {
  return Array(OUTWARD_LIMIT).keys()
}

function* keysOf(outward: number, step: number): Generator<number> {
  for (let sector = 0; sector < SECTORS_PER_OUTWARD; sector++) {
    for (let unit = 0; unit < UNITS_PER_SECTOR; unit += step) yield postcodeKey(outward, sector, unit)
  }
}

/**
 * The least a model needs that takes the units of a sector as drawn at random: log2 C(400, k) bits for which k units
 * there are, log2 C(k − 1, r − 1) for where its r runs of seats begin, and log2(s − 1) for the seat of each run after
 * the first, s being the seats of the sector. Directory and header cost nothing.
 */
function boundBytesOf(sectors: Sector[]): number {
  let bits = 0
  for (const { seats } of sectors) {
    const changes = seats.filter((seat, at) => at > 0 && seat !== seats[at - 1]).length
    const others = new Set(seats).size - 1
    bits += log2Choose(UNITS_PER_SECTOR, seats.length) + log2Choose(seats.length - 1, changes)
    if (others > 1) bits += changes * Math.log2(others)
  }
  return Math.ceil(bits / 8)
}

function log2Choose(from: number, chosen: number): number {
  let bits = 0
  for (let at = 1; at <= chosen; at++) bits += Math.log2((from - chosen + at) / at)
  return bits
}

function timeOfLoad(): number {
  const start = performance.now()
  openPostcodeIndex(INDEX)
  return performance.now() - start
}

function timeOfLookUps(index: PostcodeIndex, keys: number[]): { nsNormalised: number; nsRaw: number } {
  const normalised = asTexts(keys, (postcode) => postcode)
  const raw = asTexts(keys, (postcode, at) => RAW_FORMS[at % RAW_FORMS.length]?.(postcode) ?? postcode)
  return { nsNormalised: round(timeOf(index, normalised), 1), nsRaw: round(timeOf(index, raw), 1) }
}

/** What people type: one in ten takes the slow way, with characters beyond plain ones. */
const RAW_FORMS: ((postcode: string) => string)[] = [
  (postcode) => postcode.toLowerCase().replace(' ', ''),
  (postcode) => `${postcode.toLowerCase()} `,
  (postcode) => postcode.replace(' ', ''),
  (postcode) => `  ${postcode}`,
  (postcode) => postcode.replace(' ', '\u00a0'),
  (postcode) => postcode.replace(' ', '-'),
  (postcode) => postcode.replace(' ', '   '),
  (postcode) => postcode.charAt(0) + postcode.slice(1).toLowerCase(),
  (postcode) => `"${postcode}",`,
  (postcode) => `\u200b${postcode.replace(' ', '\u2009')}`,
]

/** Texts that lie in memory in the order they are looked up, so that the look-up is timed and not the list. */
function asTexts(keys: number[], form: (postcode: string, at: number) => string): string[] {
  return keys.map((key, at) => Buffer.from(form(formatPostcodeKey(key), at), 'utf8').toString('utf8'))
}

/** In nanoseconds: the median over short stretches, in the round that other processes disturbed least. */
function timeOf(index: PostcodeIndex, texts: string[]): number {
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[] = []
    for (let from = 0; from < texts.length; from += STRETCH) {
      times.push(timeOfStretch(index, texts, from, Math.min(from + STRETCH, texts.length)))
    }
    rounds.push(median(times))
  }
  return Math.min(...rounds)
}

function timeOfStretch(index: PostcodeIndex, texts: string[], from: number, end: number): number {
  let found = 0
  const start = performance.now()
  for (let at = from; at < end; at++) if (index.lookup(texts[at] ?? '') !== UNKNOWN_POSTCODE) found++
  const elapsed = performance.now() - start
  if (found !== end - from) throw new Error(`${end - from - found} known postcodes were not found`)
  return (elapsed * 1e6) / (end - from)
}

/** Always the same order, so that two runs time the same thing. */
function shuffle(keys: number[]): number[] {
  let state = 1
  for (let at = keys.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    const key = keys[at] ?? 0
    keys[at] = keys[other] ?? 0
    keys[other] = key
  }
  return keys
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
