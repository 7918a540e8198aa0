import type { UnpackedFile } from './file-frames.ts'

export const LENGTH_BYTES = 4

/**
 * How the process that takes files out hands them over: the length of a head (4 bytes, big-endian), the head as JSON, and
 * then the bytes of the files, one behind the other. It starts for each message: nothing here takes long to load.
 */
export function framesOf(files: readonly UnpackedFile[]): Buffer[] {
  const named = files.map(({ bytes: _, ...file }) => file)
  const told = Buffer.from(JSON.stringify({ files: named }))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(told.length)
  return [length, told, ...files.map(({ bytes }) => Buffer.from(bytes))]
}
