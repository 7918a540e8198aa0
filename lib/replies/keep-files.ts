import { askScanner, type Scanned } from '#lib/files/ask-scanner.ts'
import { keepBytes, readPieces } from '#lib/files/mail-source.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { takeFilesOut } from './take-files-out.ts'

const AT_ONCE = 20

type Message = { id: string; sourceId: string }

/**
 * Takes the files out of a message and keeps them beside it: the bytes once by hash, however often they came. A message
 * that came for others too is not taken apart again. Safe to run again, and at once in two processes. Files that cannot be taken out are not kept: the
 * message itself still has them, and says how many it came with.
 */
export async function keepFiles({
  db,
  message,
  now,
}: {
  db: Database
  message: Message
  now: Date
}): Promise<void> {
  if ((await db.attachedFile.count({ where: { inboundId: message.id } })) > 0) return
  const files = (await keptForOthers(db, message)) ?? (await takenOut(db, { message, now }))
  if (files.length === 0) return
  await db.$transaction(async (tx) => {
    await tx.attachedFile.createMany({
      data: files.map((file, at) => ({ ...file, inboundId: message.id, number: at + 1 })),
      // Another process may be at the same message.
      skipDuplicates: true,
    })
    const gone = await tx.mailSource.count({
      where: { id: { in: files.map(({ sourceId }) => sourceId) }, hash: { startsWith: 'cleared:' } },
    })
    if (gone > 0) throw new Error('bytes were taken away while files came to name them')
  })
  await scanOf(db, { where: { inboundId: message.id }, now })
}

const fields = {
  name: true,
  mediaType: true,
  size: true,
  sourceId: true,
  words: true,
  addresses: true,
  scan: true,
  finding: true,
  scannedAt: true,
} as const

async function keptForOthers(db: Database, { id, sourceId }: Message) {
  const other = await db.attachedFile.findFirst({
    where: { inbound: { sourceId, id: { not: id } } },
    select: { inboundId: true },
  })
  if (!other) return null
  return db.attachedFile.findMany({
    where: { inboundId: other.inboundId },
    orderBy: { number: 'asc' },
    select: fields,
  })
}

async function takenOut(db: Database, { message, now }: { message: Message; now: Date }) {
  const source = await db.mailSource.findUniqueOrThrow({ where: { id: message.sourceId } })
  const taken = await takeFilesOut(readPieces(db, source))
  if (!taken.ok) {
    // One that has to wait its turn is tried again with its message.
    if (taken.reason === 'busy') throw new Error('other messages are being taken apart')
    log().warn({ inbound: message.id }, 'the files of a message could not be taken out; the message is kept')
    return []
  }
  const files = []
  for (const { bytes, ...file } of taken.files) {
    files.push({ ...file, sourceId: await keepBytes(db, { bytes, now }) })
  }
  return files
}

/**
 * Asks the scanner about files that nobody has looked at yet; none where there is no scanner. @returns of how many it said
 * what they are
 */
export async function scanFiles({ db, now }: { db: Database; now: Date }): Promise<number> {
  return scanOf(db, { where: { scan: null }, now })
}

async function scanOf(
  db: Database,
  { where, now }: { where: { inboundId: string } | { scan: null }; now: Date },
): Promise<number> {
  const at = config().scanner
  if (!at) return 0
  const files = await db.attachedFile.findMany({
    where: { scan: null, ...where },
    // Whoever waits longest since it was last asked about.
    orderBy: [{ scannedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: AT_ONCE,
    select: { id: true, source: true },
  })
  let said = 0
  for (const { id, source } of files) {
    const scanned = await askScanner(at, readPieces(db, source).pieces())
    if (scanned.result === 'unknown') log().warn({ file: id, why: scanned.why }, 'a file is not scanned yet')
    else said++
    await db.attachedFile.updateMany({
      where: { id, scan: null },
      data: { ...told(scanned), scannedAt: now },
    })
    // Nobody is there to ask: the others wait too.
    if (scanned.result === 'unknown' && scanned.away) break
  }
  return said
}

const told = (scanned: Scanned) =>
  scanned.result === 'unknown'
    ? {}
    : { scan: scanned.result, finding: scanned.result === 'infected' ? scanned.finding : null }
