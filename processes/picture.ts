/**
 * Draws one picture, of the kind its argument names, and ends: the upload comes on standard input, what is drawn goes to
 * standard output. It has no settings, no
 * secrets and no database; whoever started it ends it when it takes too long. It ends itself when it takes too much
 * memory, and when nobody is left to end it.
 */
import { buffer } from 'node:stream/consumers'
import { drawPicture } from '#lib/coalition/draw-picture.ts'
import { writeDrawnPicture } from '#lib/coalition/drawn-picture.ts'
import { LOGO_SECONDS } from '#lib/coalition/logo-limits.ts'

/** The largest picture that may come in takes 190 MB, Node and the libraries included. */
const MOST_MEMORY = 400_000_000
const LOOK_EVERY_MS = 25
const LONGEST_MS = 2_000 * LOGO_SECONDS

const began = performance.now()
setInterval(() => {
  const tooLong = performance.now() - began > LONGEST_MS
  if (tooLong || process.memoryUsage.rss() > MOST_MEMORY) process.kill(process.pid, 'SIGKILL')
}, LOOK_EVERY_MS).unref()

const drawn = await drawPicture(
  await buffer(process.stdin),
  process.argv[2] === 'photograph' ? 'photograph' : 'logo',
)
process.stdout.end(writeDrawnPicture(drawn))
