import { randomUUID } from 'node:crypto'
import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { allSeats } from '#lib/parliament/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { slugOf } from '#lib/platform/slug.ts'
import { countOf, figures } from '#lib/words/numbers.ts'
import { type FigureRows, readFigureRows } from './read-figure-rows.ts'

const ROWS_SAID = 12

type Options = {
  db: Database
  person: { id: string }
  figure: { name: string; unit: string; source: string; asOf: Date; caution: string }
  text: string
  /** Otherwise it is only looked at, and what would be saved is said. */
  save: boolean
  now: Date
}
type Imported = { ok: true; id: string; slug: string; seats: number; leftOut: number }

/**
 * Takes a table of seats and numbers in as a figure, whole or not at all. Without `save` nothing is written: the refusal says
 * what the table holds and which rows, by number, cannot be taken.
 */
export async function importFigure({
  db,
  person,
  figure,
  text,
  save,
  now,
}: Options): Promise<Imported | NotAllowed | Refused<'invalid' | 'look_first' | 'name_taken'>> {
  const rows = readFigureRows(text, await allSeats(db))
  if (!rows || rows.values.length === 0) return NO_TABLE
  if (!save) return refused('look_first', preview(rows, figure.unit))
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'parliament.edit', now })
    if (!right.ok) return right
    const slug = slugOf(figure.name) || 'figure'
    if (await tx.figure.findUnique({ where: { slug }, select: { id: true } })) return NAME_TAKEN
    const id = randomUUID()
    await tx.figure.create({ data: { ...figure, id, slug, decimals: rows.decimals } })
    await tx.seatFigure.createMany({ data: rows.values.map((value) => ({ ...value, figureId: id })) })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'figure.imported',
      detail: { seats: rows.values.length, leftOut: rows.refused.length },
    })
    return { ok: true, id, slug, seats: rows.values.length, leftOut: rows.refused.length }
  })
}

const NO_TABLE = refused(
  'invalid',
  'No row here has a seat and a number. Nothing was saved. Give a table with a GSS code or a seat’s name in one column and the number in one after it.',
  { fields: { table: 'Give a table with a seat and a number in each row.' } },
)
const NAME_TAKEN = refused(
  'name_taken',
  'There is a figure of that name already. Nothing was saved. Give this one another name, or remove the other first.',
  { fields: { name: 'Give it a name of its own, for instance with the year.' } },
)

/** What would be saved, in words. */
function preview({ values, refused: rows, decimals }: FigureRows, unit: string): string {
  const all = values.map(({ value }) => value)
  const says = (n: number) =>
    `${n.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}${unit === '%' ? '%' : ''}`
  const range = `from ${says(Math.min(...all))} to ${says(Math.max(...all))}`
  const fits = `${countOf(values.length, 'seat')} with a number each, ${range}.`
  const said = rows.slice(0, ROWS_SAID).map(({ row, why }) => `row ${row}: ${why}`)
  const more = rows.length > ROWS_SAID ? `, and ${figures(rows.length - ROWS_SAID)} more` : ''
  const left =
    rows.length === 0 ? '' : ` ${countOf(rows.length, 'row')} cannot be taken (${said.join('; ')}${more}).`
  return `${fits}${left} Nothing is saved yet. If that is right, tick “Save it” and press again.`
}
