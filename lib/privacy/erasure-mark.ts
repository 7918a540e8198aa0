import { createHmac } from 'node:crypto'
import { secretFor } from '#lib/platform/secrets.ts'
import { writerKey } from '#lib/supporters/writer.ts'

/**
 * What is kept of a writer who was erased: their mailbox and name under this installation's secret. Whoever knows both and
 * the secret can tell that it is theirs; nobody can read them out of it.
 */
export const erasureMark = (writer: { email: string; name: string }): string =>
  createHmac('sha256', secretFor('erasures')).update(writerKey(writer)).digest('base64url')
