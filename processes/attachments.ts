/**
 * Takes the attachments out of one message and ends: the message comes on standard input, a ZIP of its files goes to standard
 * output. It has no settings, no secrets and no database; whoever started it ends it when it takes too long. It ends itself
 * when it takes too much memory, and when nobody is left to end it.
 */
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { zip } from '#lib/platform/zip.ts'
import { archiveName, attachedFiles } from '#lib/replies/attached-files.ts'
import { UNPACK_SECONDS } from '#lib/replies/unpack-limits.ts'

/** The largest message that is taken in, decoded and packed beside itself. */
const MOST_MEMORY = 500_000_000
const LOOK_EVERY_MS = 25
const PARTS_IN_PARTS = 50

const began = performance.now()
setInterval(() => {
  const tooLong = performance.now() - began > 2_000 * UNPACK_SECONDS
  if (tooLong || process.memoryUsage.rss() > MOST_MEMORY) process.kill(process.pid, 'SIGKILL')
}, LOOK_EVERY_MS).unref()

const mail = await PostalMime.parse(await buffer(process.stdin), {
  forceRfc822Attachments: true,
  maxNestingDepth: PARTS_IN_PARTS,
})
const sent = new Date(mail.date ?? 0)
const at = Number.isNaN(sent.getTime()) ? new Date() : sent
const files = attachedFiles(mail).map(({ filename, content }, number) => ({
  name: archiveName(filename, number),
  bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  at,
}))
process.stdout.end(zip(files))
