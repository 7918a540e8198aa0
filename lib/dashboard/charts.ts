import { countOf, figures, formatCount } from '#lib/words/numbers.ts'

/** A count as its reader is told it. */
export type Told = number | null

export const chartKeys = ['weeks', 'way', 'parties', 'stances', 'time', 'organisations'] as const
export type ChartKey = (typeof chartKeys)[number]

/** One chart: a finding, what it counts, and the table that it draws. */
export type Chart = {
  key: ChartKey
  /** What it shows, in a sentence with its numbers. */
  finding: string
  /** What is counted and how. */
  about: string
  /** The head of the rows' names, and of each column. */
  head: string
  series: readonly string[]
  rows: readonly { name: string; values: readonly Told[] }[]
  /** Over time: each column by itself, side by side; else each row with its bars. */
  drawn: 'columns' | 'bars'
}

const share = (part: Told, of: Told): string =>
  part !== null && of ? ` (${Math.round((part / of) * 100)}%)` : ''

/** `63 of 412`; words where a number is not told. */
const outOf = (part: Told, of: Told, noun: string): string =>
  `${formatCount(part)} of ${formatCount(of)} ${noun}`

export type Week = { from: string; letters: Told; answers: Told }

export function weeksChart(weeks: readonly Week[], dayWords: (day: string) => string): Chart {
  const best = [...weeks].sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0))[0]
  const finding = best?.letters
    ? `Most letters were delivered in the week from ${dayWords(best.from)}: ${figures(best.letters)}`
    : 'No week has enough letters yet to tell them apart'
  return {
    key: 'weeks',
    finding,
    about:
      'Letters delivered and answers received in each week, Monday to Sunday. Automatic replies are not counted.',
    head: 'Week from',
    series: ['Letters', 'Answers'],
    rows: weeks.map(({ from, letters, answers }) => ({ name: dayWords(from), values: [letters, answers] })),
    drawn: 'columns',
  }
}

export type Way = { written: Told; confirmed: Told; delivered: Told; answers: Told }

export function wayChart({ written, confirmed, delivered, answers }: Way): Chart {
  return {
    key: 'way',
    finding: written
      ? `Of ${figures(written)} letters written, ${formatCount(delivered)} reached their MP${share(delivered, written)}`
      : 'No letters yet, or too few to tell',
    about:
      'Letters from the first word to an answer. A letter may be answered more than once; automatic replies are not counted.',
    head: 'How far',
    series: ['Letters'],
    rows: [
      { name: 'Written', values: [written] },
      { name: 'Confirmed by their supporters', values: [confirmed] },
      { name: 'Delivered', values: [delivered] },
      { name: 'Answers to them', values: [answers] },
    ],
    drawn: 'bars',
  }
}

export type PartyAnswers = { party: string; written: number; answered: number }

export function partiesChart(parties: readonly PartyAnswers[], exact: boolean): Chart {
  const sum = (key: 'written' | 'answered') => parties.reduce((all, party) => all + party[key], 0)
  return {
    key: 'parties',
    finding: `Answers came from ${outOf(sum('answered'), sum('written'), 'MPs written to')}${share(sum('answered'), sum('written'))}`,
    about: `MPs ${exact ? 'that a letter reached' : 'that at least five letters reached'}, by party, and how many of them answered.`,
    head: 'Party',
    series: ['Written to', 'Answered'],
    rows: parties.map(({ party, written, answered }) => ({ name: party, values: [written, answered] })),
    drawn: 'bars',
  }
}

export type Moved = { stance: string; first: number; now: number }

export function stancesChart(stances: readonly Moved[], moves: { towards: number; away: number }): Chart {
  const known = stances.reduce((all, { now }) => all + now, 0)
  return {
    key: 'stances',
    finding:
      known === 0
        ? 'No stance is known yet'
        : `${figures(moves.towards)} of ${figures(known)} MPs have moved towards us since we first knew, ${figures(moves.away)} away`,
    about: 'MPs by the first stance that was written down, and by the one now.',
    head: 'Stance',
    series: ['First', 'Now'],
    rows: stances.map(({ stance, first, now }) => ({ name: stance, values: [first, now] })),
    drawn: 'bars',
  }
}

/** How long answers took, in classes of days; the last has no end. */
const TIME_CLASSES = [
  { name: 'Up to a day', to: 1 },
  { name: '2 to 7 days', to: 7 },
  { name: '8 to 14 days', to: 14 },
  { name: '15 to 28 days', to: 28 },
  { name: '29 to 56 days', to: 56 },
  { name: 'Later', to: Number.POSITIVE_INFINITY },
] as const

export function timeChart({
  days,
  tell,
  most,
}: {
  days: readonly number[]
  tell: (n: number) => Told
  most: number
}): Chart {
  const sorted = [...days].sort((a, b) => a - b)
  const half = sorted[Math.floor(sorted.length / 2)]
  const told = tell(sorted.length)
  const classes = TIME_CLASSES.map(({ name, to }, at) => {
    const from = TIME_CLASSES[at - 1]?.to ?? -1
    return { name, values: [tell(sorted.filter((day) => day > from && day <= to).length)] }
  })
  return {
    key: 'time',
    finding:
      !told || half === undefined
        ? 'Too few answers yet to say how long they take'
        : `Half of the last ${countOf(told, 'answer')} came within ${Math.max(1, Math.ceil(half))} ${Math.ceil(half) <= 1 ? 'day' : 'days'}`,
    about: `Days from a letter’s delivery to its answer, for the newest ${figures(most)} answers at most.`,
    head: 'How long',
    series: ['Answers'],
    rows: classes,
    drawn: 'bars',
  }
}

export type Brought = { name: string; letters: Told }

export function organisationsChart(brought: readonly Brought[], total: Told): Chart {
  const [first] = brought.filter(({ letters }) => letters)
  return {
    key: 'organisations',
    finding: first
      ? `${first.name} brought the most letters: ${outOf(first.letters, total, 'confirmed')}`
      : 'No page has brought enough letters yet to tell them apart',
    about: 'Confirmed letters by the page they were begun on: an organisation’s, or the campaign’s own.',
    head: 'Page',
    series: ['Letters'],
    rows: brought.map(({ name, letters }) => ({ name, values: [letters] })),
    drawn: 'bars',
  }
}
