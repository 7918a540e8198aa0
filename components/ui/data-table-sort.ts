/** By which column a list is sorted, and which way. */
export type Sort = { key: string; descending: boolean }

/** A sort as it stands in an address: `name`, or `-letters` for the most first. */
export const writeSort = ({ key, descending }: Sort): string => `${descending ? '-' : ''}${key}`

/** The sort in an address; the usual one where it names none of these columns. */
export function readSort(
  asked: string | string[] | undefined,
  { keys, usual }: { keys: readonly string[]; usual: Sort },
): Sort {
  const [, minus, key] = /^(-?)([a-z]+)$/i.exec(typeof asked === 'string' ? asked : '') ?? []
  return key !== undefined && keys.includes(key) ? { key, descending: minus === '-' } : usual
}

type Value = string | number | null
const words = new Intl.Collator('en-GB', { numeric: true })

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))

/** Rows in the order of a sort; what has no value, or none that is shown, stands last and in the order it came in. */
export function sortedRows<Row>(rows: readonly Row[], sort: Sort, of: (row: Row) => Value): Row[] {
  return rows.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sort.descending ? compare(b, a) : compare(a, b)
  })
}

export const sortInAddress = (sort: Sort | undefined): Record<string, string> =>
  sort ? { sort: writeSort(sort) } : {}

/** The address of a list as it is sorted, from its first page on. */
export function addressOf({
  page,
  of,
  sort,
}: {
  page: string
  of: Readonly<Record<string, string>>
  sort: Sort | undefined
}): string {
  const query = new URLSearchParams({ ...of, ...sortInAddress(sort) }).toString()
  return query ? `${page}?${query}` : page
}

/** A column as a form and a cookie name it. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
