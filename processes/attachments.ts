/**
 * Takes the attachments out of one message and ends: the message comes on standard input, its files go to standard output
 * (`write-frames.ts`), each with what of it can be read as text. It has no settings, no secrets and no database; whoever
 * started it ends it when it takes too long. It ends itself when it takes too much memory, and when nobody is left to end it.
 */
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { addressesIn } from '#lib/files/addresses-in.ts'
import { mayHoldWords, mediaTypeOf } from '#lib/files/file-kinds.ts'
import { attachedFiles, isWrapper, MOST_FILES, safeName, type Wrapped } from '#lib/replies/attached-files.ts'
import type { UnpackedFile } from '#lib/replies/file-frames.ts'
import { UNPACK_SECONDS, UNPACK_SECONDS_BY_THE_CLOCK, WORDS_LIMIT } from '#lib/replies/unpack-limits.ts'
import { framesOf } from '#lib/replies/write-frames.ts'

/** The largest message that is taken in, decoded, and what can be read of it beside itself. */
const MOST_MEMORY = 600_000_000
const LOOK_EVERY_MS = 25
const PARTS_IN_PARTS = 50

setInterval(() => {
  const { user, system } = process.cpuUsage()
  const tooLong =
    (user + system) / 1_000_000 > UNPACK_SECONDS || process.uptime() > 2 * UNPACK_SECONDS_BY_THE_CLOCK
  if (tooLong || process.memoryUsage.rss() > MOST_MEMORY) process.kill(process.pid, 'SIGKILL')
}, LOOK_EVERY_MS).unref()

const mail = await PostalMime.parse(await buffer(process.stdin), {
  forceRfc822Attachments: true,
  maxNestingDepth: PARTS_IN_PARTS,
})
let left = WORDS_LIMIT
const files: UnpackedFile[] = []
for (const attachment of attachedFiles(mail)) {
  for (const file of await unwrapped(attachment))
    if (files.length < MOST_FILES) files.push(await unpacked(file))
}
for (const frame of framesOf(files)) process.stdout.write(frame)

async function unpacked({ filename, mimeType, content }: Wrapped): Promise<UnpackedFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content))
  const mediaType = mediaTypeOf({ claimed: mimeType, name: filename ?? '', bytes })
  const read = await wordsOf(mediaType, bytes)
  // What is cut could not be looked through: rather none of it.
  const words = read !== null && read.length <= left ? Buffer.from(read).toString() : null
  left -= words?.length ?? 0
  return {
    name: safeName(filename, mediaType),
    mediaType,
    size: bytes.length,
    words,
    addresses: addressesIn(bytes),
    bytes,
  }
}

/** The files within a wrapper such as winmail.dat; what opens these is loaded where there is one. */
async function unwrapped(file: Wrapped): Promise<Wrapped[]> {
  if (!isWrapper(file)) return [file]
  const { filesWithin } = await import('#lib/replies/files-within.ts')
  return filesWithin(file)
}

/** What reads words takes longer to load than most files to read: it is loaded where there may be some. */
async function wordsOf(mediaType: string, bytes: Buffer): Promise<string | null> {
  if (!mayHoldWords(mediaType, bytes)) return null
  const { wordsOfFile } = await import('#lib/replies/words-of-file.ts')
  return (await wordsOfFile(mediaType, bytes))?.replaceAll('\0', '') ?? null
}
