import { codeOf } from './error-parts.ts'
import { Prisma } from './generated/prisma/client.ts'

/** PostgreSQL's own code, where a statement went past the query engine. */
const UNIQUE_VIOLATION = '23505'

/** Whether the database refused a row because one with its key is there already: the lost side of a race. */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return error.code === 'P2002'
  return codeOf(error) === UNIQUE_VIOLATION
}

const FOREIGN_KEY_VIOLATION = '23503'

/**
 * Whether the database refused a row for what it points to, or a change to what rows point to, by a key of this column: the
 * lost side of a race.
 */
export function isForeignKeyViolation(error: unknown, column: string): boolean {
  const known = error instanceof Prisma.PrismaClientKnownRequestError
  const refused = known ? error.code === 'P2003' : codeOf(error) === FOREIGN_KEY_VIOLATION
  return refused && JSON.stringify(error).includes(column)
}

/** PostgreSQL's own code for a text that cannot be read as what a column holds. */
const NOT_READABLE = '22P02'

/** Whether a row was asked for by an id that cannot be one of ours: there is nothing of that name. */
export function isMalformedId(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return error.code === 'P2007'
  return error instanceof Error && 'code' in error && error.code === NOT_READABLE
}
