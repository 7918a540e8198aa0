import { z } from 'zod'
import { PHOTOGRAPH_SIDE } from './logo-limits.ts'

const side = z.number().int().min(1).max(PHOTOGRAPH_SIDE)

/** What the drawing process says first, on one line of JSON; the picture follows where there is one. */
const heading = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), width: side, height: side }),
  z.object({ ok: z.literal(false), reason: z.enum(['broken', 'too_many_pixels', 'empty']) }),
])

type Heading = z.infer<typeof heading>
export type DrawnPicture =
  | (Extract<Heading, { ok: true }> & { bytes: Uint8Array<ArrayBuffer> })
  | Extract<Heading, { ok: false }>

const LINE_END = 0x0a

/** A drawn picture, or why there is none, as the drawing process writes it. */
export function writeDrawnPicture(drawn: DrawnPicture): Uint8Array {
  if (!drawn.ok) return Buffer.from(`${JSON.stringify(drawn)}\n`)
  const { bytes, ...first } = drawn
  return Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`), bytes])
}

/** What the drawing process wrote; null when it is not whole. */
export function readDrawnPicture(bytes: Uint8Array): DrawnPicture | null {
  const end = bytes.indexOf(LINE_END)
  if (end === -1) return null
  try {
    const first = heading.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))))
    return first.ok ? { ...first, bytes: Uint8Array.from(bytes.subarray(end + 1)) } : first
  } catch {
    return null
  }
}
