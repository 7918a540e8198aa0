import { writeCsv } from '#lib/platform/write-csv.ts'
import type { Text, Words } from '#lib/words/say.ts'

type Catalogue = Record<string, Record<string, Words>>

/** One form of a sentence that no Welsh speaker has said yes to. `when` names the number that asks for the form. */
type Row = { where: string; when: string; en: string; cy: string }

const numbers = { zero: '0', one: '1', two: '2', few: '3', many: '6', other: 'any other number' } as const
const numberForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** What no Welsh speaker has reviewed, in the order of the catalogue; for each part how many of its sentences. */
export function welshToReview(catalogue: Catalogue) {
  const parts = Object.entries(catalogue).map(([part, entries]) => {
    const open = Object.entries(entries).filter(([, { reviewed }]) => reviewed === undefined)
    const rows = open.flatMap(([name, words]) => rowsOf(`${part}.${name}`, words))
    return { part, sentences: Object.keys(entries).length, open: open.length, rows }
  })
  return parts.filter(({ sentences }) => sentences > 0)
}

function rowsOf(where: string, { en, cy }: Words): Row[] {
  if (typeof en === 'string' && typeof cy === 'string') return [{ where, when: '', en, cy }]
  return numberForms
    .filter((form) => form === 'other' || hasForm(en, form) || hasForm(cy, form))
    .map((form) => ({ where, when: numbers[form], en: inForm(en, form), cy: inForm(cy, form) }))
}

const hasForm = (text: Text, form: (typeof numberForms)[number]) =>
  typeof text !== 'string' && text[form] !== undefined
const inForm = (text: Text, form: (typeof numberForms)[number]) =>
  typeof text === 'string' ? text : (text[form] ?? text.other)

/** A table to fill in, for a spreadsheet; the last four columns are empty. */
export function reviewTable(rows: readonly Row[]): string {
  const head = [
    'Place',
    'With the number',
    'English',
    'Welsh',
    'Right? (yes or no)',
    'Better Welsh',
    'Read by',
    'Day',
  ]
  const lines = rows.map(({ where, when, en, cy }) => [where, when, en, cy, '', '', '', ''])
  return writeCsv([head, ...lines])
}
