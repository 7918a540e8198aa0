import { type FilterKey, VACANT } from '#lib/segments/filter.ts'
import { rangeWords } from '#lib/segments/filter-words.ts'
import { readRange, within, writeRange } from '#lib/segments/ranges.ts'
import type { SeatRow } from '#lib/segments/seat-row.ts'
import type { Colouring } from './map-by.ts'

export type FigureKind = { slug: string; unit: string; decimals: number }

/** One class of the map: what it is called, how it looks, and what the filter says to be left with it alone, where one can ask for it. */
export type MapClass = {
  name: string
  /** The name of its colour: `toward-2`, `amount-3`, `nothing`; or a colour, for parties. */
  look: string
  /** A sign that stands in each of its seats, so that colour alone says nothing. */
  sign?: string
  filter: { key: FilterKey; value: string } | null
  has: (row: SeatRow) => boolean
}

type Asked = { by: Colouring; rows: readonly SeatRow[]; exact: boolean; figure: FigureKind | null }

/** The classes of a map, each seat being in the first that has it. */
export function mapClasses({ by, rows, exact, figure }: Asked): MapClass[] {
  switch (by.kind) {
    case 'stance':
      return STANCES
    case 'silence':
      return silence(exact)
    case 'promises':
      return PROMISES
    case 'party':
      return parties(rows)
    case 'letters':
      return amounts('letters', exact ? ['0-0', '1-4', ...TOLD] : ['0-4', ...TOLD])
    case 'answers':
      return amounts('answers', exact ? ['0-0', '1-1', '2-4', '5-9', '10-'] : ['0-4', '5-9', '10-'])
    case 'majority':
      return [...amounts('majority', ['0-999', '1000-2499', '2500-4999', '5000-9999', '10000-'])]
    case 'figure':
      return figure ? figureClasses(figure, rows) : []
  }
}

export const classOf = (classes: readonly MapClass[], row: SeatRow): MapClass | null =>
  classes.find(({ has }) => has(row)) ?? null

const TOLD = ['5-19', '20-49', '50-99', '100-']

const stance = (
  value: SeatRow['stances'][number] | 'none',
  name: string,
  look: string,
  sign?: string,
): MapClass => ({
  name,
  look,
  sign,
  filter: { key: 'stance', value },
  has: ({ stances }) => (value === 'none' ? stances.length === 0 : stances.includes(value)),
})

/** Of a member with several stances, on several campaigns, the one least on our side is shown. */
const STANCES = [
  stance('opposes', 'Opposes', 'against-2', '✕'),
  stance('leans_against', 'Leans against', 'against-1', '−'),
  stance('undecided', 'Undecided', 'between', '?'),
  stance('leans_towards', 'Leans towards', 'toward-1', '+'),
  stance('supports', 'Supports', 'toward-2', '✓'),
  stance('none', 'Nothing known', 'nothing'),
]

const promise = (
  value: SeatRow['promises'][number] | 'none',
  name: string,
  look: string,
  sign?: string,
): MapClass => ({
  name,
  look,
  sign,
  filter: { key: 'promises', value },
  has: ({ promises }) => (value === 'none' ? promises.length === 0 : promises.includes(value)),
})

const PROMISES = [
  promise('broken', 'A promise broken', 'against-2', '✕'),
  promise('open', 'A promise open', 'toward-1', '○'),
  promise('kept', 'A promise kept', 'toward-2', '✓'),
  promise('withdrawn', 'A promise withdrawn', 'between', '−'),
  promise('none', 'No promise', 'nothing'),
]

const silence = (exact: boolean): MapClass[] => [
  {
    name: 'Has answered',
    look: 'toward-2',
    sign: '✓',
    filter: { key: 'silent', value: 'no' },
    has: ({ answered }) => answered === true,
  },
  {
    name: 'Silent so far',
    look: 'against-2',
    sign: '·',
    filter: { key: 'silent', value: 'yes' },
    has: ({ answered }) => answered === false,
  },
  {
    name: exact ? 'No letters yet' : 'Fewer than 5 letters',
    look: 'nothing',
    filter: { key: 'letters', value: exact ? '0-0' : '0-4' },
    has: () => true,
  },
]

/** The parties with the most seats, each in Parliament's colour and with its letters; the others together. */
const MOST_PARTIES = 8
const OTHERS = 'Other parties'

function parties(rows: readonly SeatRow[]): MapClass[] {
  const members = rows.flatMap(({ member }) => member ?? [])
  const sizes = [...Map.groupBy(members, ({ party }) => party)]
    .map(([party, of]) => ({ party, size: of.length, like: of[0] }))
    .sort((a, b) => b.size - a.size || a.party.localeCompare(b.party))
  const shown = sizes.slice(0, MOST_PARTIES).map(
    ({ party, like }): MapClass => ({
      name: party,
      look: like?.partyColour ?? 'between',
      sign: like?.partyAbbreviation.slice(0, 3),
      filter: { key: 'party', value: party },
      has: ({ member }) => member?.party === party,
    }),
  )
  const rest = sizes.slice(MOST_PARTIES).map(({ party }) => party)
  const others: MapClass = {
    name: OTHERS,
    look: 'between',
    sign: '·',
    filter: { key: 'party', value: rest.join(',') },
    has: ({ member }) => member !== null && rest.includes(member.party),
  }
  const vacant: MapClass = {
    name: 'Vacant',
    look: 'nothing',
    filter: { key: 'party', value: VACANT },
    has: ({ member }) => member === null,
  }
  const isSomewhere = ({ has }: MapClass) => rows.some(has)
  return [...shown, others, vacant].filter(isSomewhere)
}

const amountOf = {
  letters: ({ letters }: SeatRow) => letters ?? 0,
  answers: ({ answers }: SeatRow) => answers ?? 0,
  majority: ({ majority }: SeatRow) => majority,
}

/** Classes of a number, from the least on; the lightest where it starts with nought. */
function amounts(key: keyof typeof amountOf, ranges: readonly string[]): MapClass[] {
  return ranges.map((value, at) => ({
    name: capital(rangeWords(value)),
    look: lookOf(value, at, ranges),
    filter: { key, value },
    has: (row) => isIn(value, amountOf[key](row)),
  }))
}

const isNothing = (range: string | undefined) => range === '0-0' || range === '0-4'
const lookOf = (value: string, at: number, ranges: readonly string[]) =>
  isNothing(value) ? 'nothing' : `amount-${isNothing(ranges[0]) ? at : at + 1}`

function isIn(text: string, value: number | null | undefined): boolean {
  const range = readRange(text)
  return range !== null && typeof value === 'number' && within(range, value)
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const FIFTHS = 5

/** A figure in five classes with about as many seats in each; fewer where it has few values. */
function figureClasses({ slug, unit }: FigureKind, rows: readonly SeatRow[]): MapClass[] {
  const values = rows.flatMap(({ figures }) => figures[slug] ?? []).sort((a, b) => a - b)
  const starts = Array.from({ length: FIFTHS }, (_, at) => values[Math.floor((values.length * at) / FIFTHS)])
  const [least, ...others] = new Set(starts.filter((start) => start !== undefined))
  if (least === undefined) return []
  const ranges = [least, ...others].map((from, at) => {
    const next = others[at] ?? Number.POSITIVE_INFINITY
    return writeRange({ from, to: values.findLast((value) => value < next) ?? from })
  })
  const classes = ranges.map(
    (range, at): MapClass => ({
      name: capital(rangeWords(range, unit)),
      look: `amount-${at + 1}`,
      filter: { key: 'figure', value: `${slug}:${range}` },
      has: ({ figures }) => isIn(range, figures[slug]),
    }),
  )
  const unknown: MapClass = {
    name: 'Not known',
    look: 'nothing',
    filter: null,
    has: ({ figures }) => figures[slug] === undefined,
  }
  return [...classes, unknown]
}
