import type { Transaction } from '#lib/platform/database.ts'
import { rowsAsJson } from '#lib/platform/rows-as-json.ts'
import { within } from '#lib/platform/run-statement.ts'

/** So many rows go in with one statement. */
const PIECE = 400

/**
 * Writes many rows of a table with few statements. What the rows do not name gets the column's default; so rows that name other
 * columns go in by themselves.
 */
export async function insertRows(tx: Transaction, table: string, rows: readonly object[]): Promise<void> {
  for (const [columns, alike] of Map.groupBy(rows, (row) => Object.keys(row).join('", "'))) {
    const insert = `INSERT INTO "${table}" ("${columns}")
SELECT "${columns}" FROM json_populate_recordset(NULL::"${table}", $1::json)`
    for (let from = 0; from < alike.length; from += PIECE)
      await within(tx)(insert, [rowsAsJson(alike.slice(from, from + PIECE))])
  }
}
