import type { Transaction } from './database.ts'
import { Prisma } from './generated/prisma/client.ts'

type Table = Prisma.ModelName
type Columns<Of extends Table> = Prisma.TypeMap['model'][Of]['payload']['scalars']
type Where<Of extends Table> = { [Column in keyof Columns<Of>]?: Columns<Of>[Column] & (string | number) }

/**
 * Holds a row for a change until the transaction ends: whoever else would change it waits, and then sees what was made of
 * it. Rows that only point at it, such as the letters of a campaign, are not held up (`FOR NO KEY UPDATE`).
 * @param where the columns that name it
 * @returns the row's value in the column `read` under the lock; null when there is no such row
 */
export async function lockRow<Of extends Table, Read extends keyof Columns<Of> & string>(
  tx: Transaction,
  table: Of,
  where: Where<Of>,
  read: Read,
): Promise<Columns<Of>[Read] | null> {
  const rows = await tx.$queryRaw<{ value: Columns<Of>[Read] }[]>`
    SELECT ${name(read)} AS value FROM ${name(table)} WHERE ${named(where)} FOR NO KEY UPDATE`
  return rows[0]?.value ?? null
}

/**
 * Keeps rows as they are until the transaction ends: others may read and keep them too, and whoever would change or remove
 * one waits (`FOR SHARE`).
 */
export async function keepRows<Of extends Table>(
  tx: Transaction,
  table: Of,
  where: Where<Of>,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM ${name(table)} WHERE ${named(where)} FOR SHARE`
}

/** The name of a table or column of ours, which the compiler knows. */
const name = (ours: string) => Prisma.raw(`"${ours}"`)

const named = (where: Record<string, unknown>) =>
  Prisma.join(
    Object.entries(where).map(([column, value]) => Prisma.sql`${name(column)} = ${value}`),
    ' AND ',
  )
