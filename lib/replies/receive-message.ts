import { type Arrived, discardPieces, storePieces } from '#lib/files/mail-source.ts'
import type { Database } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'

type Sender = { from: string; address: string; name: string }
type Row = { id: string; to: string; fingerprint: string }

/**
 * Stores what arrived, as it arrived, before anybody looks at it; committed once this resolves: the bytes piece by piece
 * while they come in, then everybody's row in one short statement. The same bytes for the same recipient, delivered again,
 * are the same message, and the same bytes for anybody are stored once.
 * @param raw the bytes in order; where reading them fails, nothing was received
 * @param envelope an empty `from` is the null sender
 * @param peer the mail system that sent it, where that is known
 * @returns a message for each recipient, in their order; `fresh` when one of them was not there before
 */
export async function receiveMessage({
  db,
  now,
  raw,
  envelope,
  peer = { address: '', name: '' },
}: {
  db: Database
  now: Date
  raw: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  envelope: { from: string; to: string[] }
  peer?: { address: string; name: string }
}): Promise<{ inboundIds: string[]; fresh: boolean }> {
  const arrived = await storePieces(db, { raw, now })
  const rows = envelope.to.map((address): Row => {
    const to = address.toLowerCase()
    const fingerprint = arrived.hash.copy().update('\0').update(to).digest('hex')
    return { id: uuid7(now), to: plain(to), fingerprint }
  })
  const written = await commit(db, { arrived, rows, sender: { from: envelope.from, ...peer }, now })
  if (!written.some(({ sourceId }) => sourceId === arrived.sourceId)) await discard(db, arrived)
  const stored = written.length === rows.length ? rows : await storedBefore(db, rows)
  const byFingerprint = new Map(stored.map(({ id, fingerprint }) => [fingerprint, id]))
  const inboundIds = rows.map(({ fingerprint }) => {
    const id = byFingerprint.get(fingerprint)
    if (!id) throw new Error('the message was taken away while it arrived')
    return id
  })
  return { inboundIds, fresh: written.length > 0 }
}

const storedBefore = (db: Database, rows: Row[]) =>
  db.inboundMessage.findMany({
    where: { fingerprint: { in: rows.map(({ fingerprint }) => fingerprint) } },
    select: { id: true, fingerprint: true },
  })

/** Text as a database may hold it. */
const plain = (text: string) => text.replaceAll('\0', '')

const COMMIT = `WITH earlier AS (SELECT id FROM "MailSource" WHERE hash = $2),
completed AS (
  UPDATE "MailSource" SET hash = $2, size = $3 WHERE id = $1 AND NOT EXISTS (SELECT FROM earlier) RETURNING id
),
source AS (SELECT id FROM earlier UNION ALL SELECT id FROM completed)
INSERT INTO "InboundMessage"
  (id, "sourceId", "receivedAt", "envelopeFrom", "peerAddress", "peerName", "envelopeTo", fingerprint)
SELECT given.id, source.id, $4::timestamptz, $5, $9, $10, given.recipient, given.fingerprint
FROM source, unnest($6::uuid[], $7::text[], $8::text[]) AS given(id, recipient, fingerprint)
ON CONFLICT (fingerprint) DO NOTHING
RETURNING "sourceId"`

async function commit(
  db: Database,
  { arrived, rows, sender, now }: { arrived: Arrived; rows: Row[]; sender: Sender; now: Date },
): Promise<{ sourceId: string }[]> {
  const run = () =>
    runStatement<{ sourceId: string }>(db, COMMIT, [
      arrived.sourceId,
      arrived.hash.copy().digest('hex'),
      arrived.size,
      now.toISOString(),
      plain(sender.from),
      rows.map(({ id }) => id),
      rows.map(({ to }) => to),
      rows.map(({ fingerprint }) => fingerprint),
      plain(sender.address),
      plain(sender.name),
    ])
  try {
    return await run()
  } catch (error) {
    // The same bytes arrived twice at once: the second time, the first one's are there.
    if (isUniqueViolation(error)) return run()
    await discardPieces(db, arrived.sourceId).catch(() => {})
    throw error
  }
}

/** The bytes were there before. That they are there twice for a while harms nobody. */
const discard = (db: Database, { sourceId }: Arrived) => discardPieces(db, sourceId).catch(() => {})
