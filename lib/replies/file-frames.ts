import { z } from 'zod'

/**
 * How the process that takes files out hands them over: the length of a head (4 bytes, big-endian), the head as JSON, and
 * then the bytes of the files, one behind the other.
 */
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

const LENGTH_BYTES = 4

export function framesOf(files: readonly UnpackedFile[]): Buffer[] {
  const named = files.map(({ bytes: _, ...file }) => file)
  const told = Buffer.from(JSON.stringify({ files: named } satisfies z.input<typeof head>))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(told.length)
  return [length, told, ...files.map(({ bytes }) => Buffer.from(bytes))]
}

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
