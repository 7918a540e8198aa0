import type { LineMatch } from './letter-match.ts'
import type { Line } from './mail-lines.ts'
import { type Head, headAt, type Origin } from './quote-heads.ts'
import { type About, isHandedOn, isWriter } from './who-is-quoted.ts'

/**
 * What a line of a message is: the sender's own, quoted, what a mail program put above a quotation, handed on from somebody
 * else, cited from somebody else by the sender, or a notice that a machine put there.
 */
export type Kind = 'own' | 'quoted' | 'head' | 'forward' | 'cited' | 'notice'

/** A line and what it is. */
export type Zoned = Line & {
  kind: Kind
  /** Lines below one head are one block. */
  block: number
  /** Below a head without marks: until the end everything is quoted. */
  below: boolean
  match: LineMatch | null
  /** Of the first line of a head: whose words follow, where they were handed on. */
  origin: Origin | null
  /** Of a line handed on: how many marks all of its message have. */
  base: number
}

/** Empty lines between a head and what it stands above. */
const FAR = 20
/** As much of what stands above a head is read for whether it says that something was handed on. */
const NOTE_READ = 4_000

type Zone = { kind: 'own' | 'quote' | 'forward'; block: number; base: number }

/** Tells of each line what it is, by heads and marks. */
export function zonesOf(lines: readonly Line[], matches: readonly LineMatch[] | null, about: About): Zoned[] {
  const around = {
    isWriter: (origin: Origin) => isWriter(origin, about),
    ofLetter: (line: number) => matches?.[line]?.ofLetter === true && (matches[line]?.words ?? 0) > 0,
  }
  const heads = headsIn(lines, { ...around, letterKnown: matches !== null })
  const zoned: Zoned[] = []
  let above = ''
  let zone: Zone = { kind: 'own', block: 0, base: 0 }
  const add = (at: number, kind: Kind, origin: Origin | null = null) => {
    const line = lines[at]
    if (!line) return
    const { block, base } = zone
    const below = zone.kind === 'quote'
    zoned.push({ ...line, kind, block, below, base, origin, match: matches?.[at] ?? null })
    if (kind === 'own' && above.length < NOTE_READ) above += `${line.bare.slice(0, NOTE_READ)}\n`
  }
  for (let at = 0; at < lines.length; at++) {
    const found = heads.get(at)
    if (!found) {
      add(at, kindIn(zone, lines[at]))
      continue
    }
    const { head, next } = found
    const ofLetter = shareOfLetter(matches, { from: head.end, to: next })
    const handedOn = isHandedOn(head, about, { zone: zone.kind, ofLetter, above })
    const inside = zone.kind === 'forward' && !handedOn && ofLetter < 0.5 && !around.isWriter(head.origin)
    if (inside) {
      add(at, 'forward')
      continue
    }
    const first = firstFull(lines, head.end)
    if (zone.kind === 'own') takeBeginning(zoned)
    zone = zoneBelow(zone, { handedOn, depth: head.depth ?? lines[at]?.depth ?? 0, first })
    for (let line = at; line < head.end; line++) {
      add(line, 'head', line === at && handedOn ? head.origin : null)
    }
    at = head.end - 1
  }
  return zoned
}

/** "On 24 November 2026 at 09:12," above a head, with an empty line between them. */
const BEGINNING = /^(?:on|ar|at)\b.{0,80}\d.{0,80},$/i

function takeBeginning(zoned: Zoned[]): void {
  const last = zoned.findLast(({ empty }, at) => !empty || at < zoned.length - 2)
  if (last?.kind === 'own' && last.bare.length < 160 && BEGINNING.test(last.bare.trim())) last.kind = 'head'
}

type Found = { head: Head; next: number }

/** The heads by their first line, each with where the next one begins. */
function headsIn(lines: readonly Line[], around: Parameters<typeof headAt>[2]): Map<number, Found> {
  const found: [number, Head][] = []
  for (let at = 0; at < lines.length; ) {
    const head = headAt(lines, at, around)
    if (head) found.push([at, head])
    at = head ? Math.max(at + 1, head.end) : at + 1
  }
  return new Map(
    found.map(([at, head], index) => [at, { head, next: found[index + 1]?.[0] ?? lines.length }]),
  )
}

function firstFull(lines: readonly Line[], from: number): Line | undefined {
  let at = from
  while (lines[at]?.empty && at < from + FAR) at++
  return lines[at]
}

/** How much of these lines' words stand in the letter; none where there are too few to tell. */
function shareOfLetter(
  matches: readonly LineMatch[] | null,
  { from, to }: { from: number; to: number },
): number {
  if (!matches) return 0
  let words = 0
  let found = 0
  for (let at = from; at < to; at++) {
    words += matches[at]?.words ?? 0
    found += matches[at]?.ofLetter ? (matches[at]?.found ?? 0) : 0
  }
  return words === 0 ? 0 : found / words
}

function zoneBelow(
  zone: Zone,
  { handedOn, depth, first }: { handedOn: boolean; depth: number; first: Line | undefined },
): Zone {
  const block = zone.block + 1
  if (handedOn && (depth === 0 || zone.kind === 'forward'))
    return { kind: 'forward', block, base: first?.depth ?? 0 }
  // Marks say what is quoted, and what is not.
  const marked = depth > 0 || (first !== undefined && first.depth > depth)
  if (zone.kind !== 'quote' && marked)
    return { kind: zone.kind === 'forward' && depth > zone.base ? 'forward' : 'own', block, base: zone.base }
  return { kind: 'quote', block, base: 0 }
}

function kindIn(zone: Zone, line: Line | undefined): Kind {
  if (zone.kind === 'quote') return 'quoted'
  if (zone.kind === 'forward') return 'forward'
  return line && line.depth > 0 ? 'quoted' : 'own'
}
