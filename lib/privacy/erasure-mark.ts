import { keyedHash } from '#lib/platform/keyed-hash.ts'
import { writerKey } from '#lib/supporters/writer.ts'

/**
 * What is kept of a writer who was erased: their mailbox and name under this installation's first secret. Whoever knows both and
 * the secret can tell that it is theirs; nobody can read them out of it.
 */
export const erasureMark = (writer: { email: string; name: string }): string =>
  keyedHash('erasures', writerKey(writer)).toString('base64url')
