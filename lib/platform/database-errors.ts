import { Prisma } from './generated/prisma/client.ts'

/** Whether the database refused a row because one with its key is there already: the lost side of a race. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
