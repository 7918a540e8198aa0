import { aboutFile, howItOpens } from '#lib/files/file-kinds.ts'
import { readPieces } from '#lib/files/mail-source.ts'
import { safetyOf } from '#lib/files/safety.ts'
import type { Database } from '#lib/platform/database.ts'
import type { FileKeptBack, FileScan } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Reader, withinReach } from './queue-reach.ts'
import type { ListedFile } from './schema.ts'

const fields = {
  number: true,
  name: true,
  mediaType: true,
  size: true,
  scan: true,
  keptBack: true,
} as const

/** What to select of the files of a message, so that they can be listed. */
export const filesToList = { orderBy: { number: 'asc' }, select: fields } as const

type Row = {
  number: number
  name: string
  mediaType: string
  size: number
  scan: FileScan | null
  keptBack: FileKeptBack | null
}

export const asListedFile = ({ size, mediaType, scan, ...file }: Row): ListedFile => ({
  ...file,
  about: aboutFile({ ...file, mediaType, size }),
  // A text that could not be read is rare: its bytes are saved instead.
  opens: howItOpens({ mediaType, hasWords: true }),
  safety: safetyOf({ scan }),
})

/** A file's number as it stands in an address; null for what is none. */
const numberIn = (text: string) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null)

/** The file of an answer; null where there is none, it may not be opened, or its reader may not read it. */
export async function replyFile(
  db: Database,
  { reader, ...asked }: { id: string; number: string; reader: Reader },
): Promise<string | null> {
  if (!isOwnId(asked.id)) return null
  const reply = await db.reply.findUnique({
    where: { id: asked.id, inbound: { staffMayRead: true }, AND: withinReach(reader) },
    select: { inboundId: true },
  })
  return reply && openableFile(db, { inboundId: reply.inboundId, number: asked.number })
}

/** The file of a message in the holding pen; the same. */
export async function heldFile(db: Database, asked: { id: string; number: string }): Promise<string | null> {
  if (!isOwnId(asked.id)) return null
  const message = await db.inboundMessage.findUnique({
    where: { id: asked.id, staffMayRead: true },
    select: { state: true },
  })
  // What a supporter writes to the office is nobody's here; whose a message is that no rule has looked at yet, nobody knows.
  if (!message || message.state === 'relayed' || message.state === 'received') return null
  return openableFile(db, { inboundId: asked.id, number: asked.number })
}

/** @returns its id */
export async function openableFile(
  db: Database,
  asked: { inboundId: string; number: string; givenToSupporter?: true },
): Promise<string | null> {
  const number = numberIn(asked.number)
  if (number === null) return null
  const file = await db.attachedFile.findUnique({
    where: { inboundId_number: { inboundId: asked.inboundId, number } },
    select: { id: true, scan: true, keptBack: true },
  })
  if (!file || safetyOf(file) !== 'ready') return null
  return asked.givenToSupporter && file.keptBack ? null : file.id
}

/** A file as it is opened: its words where they are what is shown, otherwise its bytes; null where it is gone or unsafe. */
export async function openedFile(db: Database, { id, save }: { id: string; save: boolean }) {
  const file = await db.attachedFile.findUnique({ where: { id }, include: { source: true } })
  if (!file || safetyOf(file) !== 'ready') return null
  const { name, mediaType, words, source } = file
  const opens = save ? 'saved' : howItOpens({ mediaType, hasWords: words !== null })
  const bytes = readPieces(db, source)
  return opens === 'as_text' ? { opens, name, words: words ?? '' } : { opens, name, mediaType, bytes }
}
