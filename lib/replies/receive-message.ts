import { createHash } from 'node:crypto'
import type { Database } from '#lib/platform/database.ts'

/**
 * Stores what arrived, as it arrived, before anybody looks at it; committed once this resolves. The same bytes for the
 * same recipient, delivered again, are the same message.
 * @param envelope one recipient; a message for two letters is received twice. An empty `from` is the null sender.
 */
export async function receiveMessage({
  db,
  now,
  raw,
  envelope,
}: {
  db: Database
  now: Date
  raw: Uint8Array
  envelope: { from: string; to: string }
}): Promise<{ inboundId: string; fresh: boolean }> {
  const to = envelope.to.toLowerCase()
  const fingerprint = createHash('sha256').update(raw).update('\0').update(to).digest('hex')
  const [row] = await db.inboundMessage.createManyAndReturn({
    data: [
      {
        receivedAt: now,
        envelopeFrom: envelope.from.replaceAll('\0', ''),
        envelopeTo: to.replaceAll('\0', ''),
        raw: new Uint8Array(raw),
        fingerprint,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (row) return { inboundId: row.id, fresh: true }
  const earlier = await db.inboundMessage.findUniqueOrThrow({ where: { fingerprint }, select: { id: true } })
  return { inboundId: earlier.id, fresh: false }
}
