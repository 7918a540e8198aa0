import { codeOf } from './error-parts.ts'
import { Prisma } from './generated/prisma/client.ts'

/** PostgreSQL's own code, and the query engine's. */
const DEADLOCK = ['40P01', 'P2034']

/**
 * Does something once more where the database ended it because two held what the other needed: by now the other one is
 * through.
 */
export async function againAfterDeadlock<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isDeadlock(error)) throw error
    return work()
  }
}

function isDeadlock(error: unknown): boolean {
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : codeOf(error)
  return DEADLOCK.includes(code ?? '') || (error instanceof Error && /deadlock detected/.test(error.message))
}
