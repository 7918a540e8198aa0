import { readPieces } from '#lib/files/mail-source.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { bytesReader } from './message-reader.ts'
import type { Authentication, CameBy } from './read-authentication.ts'

/** `not_asked`: nothing leaves this machine; `unclear`: it was too much to ask, or there is nobody to ask about. */
export type Authenticated = Authentication | 'not_asked' | 'unclear'

const reader = bytesReader<CameBy, Authentication | null>('authentication-thread.ts', { tooMuch: () => null })

/**
 * What DNS says of a message's sender, where SENDER_CHECKS lets us ask.
 * @throws when the bytes cannot be had
 */
export async function askAuthentication(
  db: Database,
  { source, ...cameBy }: CameBy & { source: { id: string; size: number } },
): Promise<Authenticated> {
  if (config().senderChecks !== 'dns') return 'not_asked'
  return (await reader.read(readPieces(db, source), cameBy)) ?? 'unclear'
}
