import { z } from 'zod'
import { Nation, PromiseState, StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { readRange } from './ranges.ts'

const range = z
  .string()
  .max(24)
  .refine((text) => readRange(text) !== null)
const slug = z.string().regex(/^[a-z0-9-]{1,120}$/)

/** Several values of one kind, any of which will do: `wales,scotland`. */
const anyOf = <Value extends z.ZodType<string, string>>(value: Value) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(value).min(1).max(20))
    .optional()
    .catch(undefined)

const STANCES = [...Object.values(StanceKind), 'none'] as const
const PROMISES = [...Object.values(PromiseState), 'none'] as const

/** What stands for the party of a seat that nobody holds. */
export const VACANT = 'vacant'

/** A figure's slug and the range its number lies in: `deprivation:1-3`. */
export function readFigure(text: string) {
  const [name = '', rest = ''] = text.split(':')
  const found = readRange(rest)
  return slug.safeParse(name).success && found ? { slug: name, range: found } : null
}

/** Which seats a filter leaves: whatever it names must be so. What cannot be read is as if it were not there. */
export const segmentFilter = z.object({
  /** A campaign's slug: stances, letters, answers and promises are of it alone; without it, of all. */
  campaign: slug.optional().catch(undefined),
  nation: anyOf(z.enum(Nation)),
  /** Names of parties as Parliament has them, or `vacant`. */
  party: anyOf(z.string().min(1).max(80)),
  stance: anyOf(z.enum(STANCES)),
  /** `yes`: was written to and has not answered; `no`: has answered. */
  silent: z.enum(['yes', 'no']).optional().catch(undefined),
  /** How many letters reached the member, as the reader is told it: what is too few to be told lies in `0-4`. */
  letters: range.optional().catch(undefined),
  answers: range.optional().catch(undefined),
  promises: anyOf(z.enum(PROMISES)),
  /** The majority at the last general election, in votes. */
  majority: range.optional().catch(undefined),
  figure: z
    .string()
    .max(160)
    .refine((text) => readFigure(text) !== null)
    .optional()
    .catch(undefined),
})

export type SegmentFilter = z.infer<typeof segmentFilter>
export type FilterKey = keyof SegmentFilter
const filterKeys = segmentFilter.keyof().options

type Address = Readonly<Record<string, string | readonly string[] | undefined>>

/** The filter in an address. Of a name that stands there several times, all values count together. */
export const readFilter = (address: Address): SegmentFilter =>
  segmentFilter.parse(
    Object.fromEntries(
      filterKeys.flatMap((key) => {
        const value = address[key]
        const text = typeof value === 'string' ? value : value?.join(',')
        return text ? [[key, text]] : []
      }),
    ),
  )

/** The filter's values as texts, by their names in the address, always in the same order. */
export const writtenOut = (filter: SegmentFilter): Record<string, string> =>
  Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = filter[key]
      return value?.length ? [[key, typeof value === 'string' ? value : value.join(',')]] : []
    }),
  )

/** The filter as an address has it; empty for none. */
export const writeFilter = (filter: SegmentFilter): string =>
  new URLSearchParams(writtenOut(filter)).toString()

/** Whether it leaves anything out: a campaign alone only says of what the counts are. */
export const narrows = (filter: SegmentFilter): boolean =>
  filterKeys.some((key) => key !== 'campaign' && filter[key] !== undefined)

const choosesSeveral: readonly FilterKey[] = ['nation', 'party', 'stance', 'promises']

/** The filter with one value pressed: put in where it is not, taken out where it is. */
export function toggled(filter: SegmentFilter, key: FilterKey, value: string): SegmentFilter {
  const written = writtenOut(filter)
  const before = written[key]?.split(',') ?? []
  const without = before.filter((one) => one !== value)
  if (!choosesSeveral.includes(key))
    return readFilter({ ...written, [key]: written[key] === value ? '' : value })
  const after = without.length < before.length ? without : [...before, value]
  return readFilter({ ...written, [key]: after.join(',') })
}

/** Whether a value is chosen in the filter. */
export const chooses = (filter: SegmentFilter, key: FilterKey, value: string): boolean => {
  const written = writtenOut(filter)[key]
  return written === value || (choosesSeveral.includes(key) && (written?.split(',').includes(value) ?? false))
}
