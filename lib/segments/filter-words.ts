import { promiseWords, stanceWords } from '#lib/casework/casework-words.ts'
import { type FilterKey, readFigure, type SegmentFilter, VACANT, writtenOut } from './filter.ts'
import { readRange } from './ranges.ts'

/** What each part of a filter is called where it is chosen. */
const filterNames: Readonly<Record<FilterKey, string>> = {
  campaign: 'Campaign',
  nation: 'Nation',
  party: 'Party',
  stance: 'Stance',
  silent: 'Answered or silent',
  letters: 'Letters',
  answers: 'Answers',
  promises: 'Promises',
  majority: 'Majority',
  figure: 'Figure',
}

const lowered = (words: Readonly<Record<string, { name: string }>>) =>
  Object.fromEntries(Object.entries(words).map(([key, { name }]) => [key, name.toLowerCase()]))

const valueNames: Partial<Record<FilterKey, Readonly<Record<string, string>>>> = {
  nation: {
    england: 'England',
    scotland: 'Scotland',
    wales: 'Wales',
    northern_ireland: 'Northern Ireland',
  },
  party: { [VACANT]: 'vacant' },
  stance: { ...lowered(stanceWords), none: 'nothing known' },
  silent: { yes: 'silent so far', no: 'has answered' },
  promises: { ...lowered(promiseWords), none: 'no promise' },
}

/** "5 to 19", "20 or more", "none". */
export function rangeWords(text: string, unit = ''): string {
  const { from, to } = readRange(text) ?? { from: null, to: null }
  const says = (n: number) =>
    `${n.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${unit === '%' ? '%' : ''}`
  if (from === 0 && to === 0) return 'none'
  if (from === 0 && to === 4) return 'fewer than 5'
  if (to === null) return `${says(from ?? 0)} or more`
  if (from === null || from === 0) return `${says(to)} or fewer`
  return from === to ? says(from) : `${says(from)} to ${says(to)}`
}

/** Each part of a filter in words: "Nation: Wales or Scotland". A figure goes by the name that is given for its slug. */
export function filterWords(
  filter: SegmentFilter,
  figureName: (slug: string) => string = (slug) => slug,
): { key: FilterKey; words: string }[] {
  const written = writtenOut(filter)
  return keysIn(written).map((key) => {
    const text = written[key] ?? ''
    if (key === 'figure') {
      const figure = readFigure(text)
      const range = text.slice(text.indexOf(':') + 1)
      return { key, words: `${figureName(figure?.slug ?? text)}: ${rangeWords(range)}` }
    }
    const names = valueNames[key]
    const isRange = key === 'letters' || key === 'answers' || key === 'majority'
    const said = isRange
      ? rangeWords(text)
      : text
          .split(',')
          .map((value) => names?.[value] ?? value)
          .join(' or ')
    return { key, words: `${filterNames[key]}: ${said}` }
  })
}

const isKey = (text: string): text is FilterKey => text in filterNames
const keysIn = (written: Record<string, string>) => Object.keys(written).filter(isKey)
