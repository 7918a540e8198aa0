import { z } from 'zod'
import { LENGTH_BYTES } from './write-frames.ts'

/** What `write-frames.ts` wrote, looked at: whoever wrote it may have been broken into. */
const head = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int().nonnegative(),
      words: z.string().nullable(),
      addresses: z.string(),
    }),
  ),
})

/** A file that somebody attached to a message, taken out of it. */
export type UnpackedFile = z.infer<typeof head>['files'][number] & { bytes: Uint8Array }

/** @throws where the process did not say what it should: it may have been broken into */
export function filesInFrames(frames: Buffer): UnpackedFile[] {
  const end = LENGTH_BYTES + frames.readUInt32BE(0)
  const { files } = head.parse(JSON.parse(frames.toString('utf8', LENGTH_BYTES, end)))
  let at = end
  return files.map((file) => {
    const bytes = frames.subarray(at, at + file.size)
    if (bytes.length !== file.size) throw new Error('fewer bytes came than were named')
    at += file.size
    return { ...file, bytes }
  })
}
