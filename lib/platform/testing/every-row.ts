import type { Database } from '../database.ts'

/** Every row of every table, whatever schema it lies in; what answers are found by as text, for nothing else reads that type. */
export async function everyRow(db: Database): Promise<Record<string, unknown>[]> {
  const tables = await db.$queryRaw<{ name: string; columns: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name,
      string_agg(format(CASE udt_name WHEN 'tsvector' THEN '%1$I::text AS %1$I' ELSE '%1$I' END, column_name), ', ') AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
    GROUP BY table_schema, table_name`
  const rows = await Promise.all(
    tables.map(({ name, columns }) =>
      db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT ${columns} FROM ${name}`),
    ),
  )
  return rows.flat()
}
