import { drawApart } from './draw-apart.ts'
import type { PictureKind } from './draw-picture.ts'
import { logoHash } from './logo-hash.ts'
import { LOGO_BYTES, type LogoProblem } from './logo-limits.ts'

export type Made = { bytes: Uint8Array<ArrayBuffer>; hash: string; width: number; height: number }
type MadeResult = { ok: true; picture: Made } | { ok: false; reason: LogoProblem }

const drawUpload = drawApart()

/**
 * Makes a picture of our own of what was uploaded, without whatever else the file carried. PNG, JPEG and WebP are known by
 * their first bytes; anything else is refused before anything reads on.
 */
export async function makePicture(
  bytes: Uint8Array,
  kind: PictureKind,
  draw = drawUpload,
): Promise<MadeResult> {
  if (bytes.length === 0) return { ok: false, reason: 'nothing' }
  if (bytes.length > LOGO_BYTES) return { ok: false, reason: 'too_big' }
  if (!isPicture(bytes)) return { ok: false, reason: 'not_a_picture' }
  const drawn = await draw(bytes, kind)
  if (!drawn.ok) return drawn
  const { width, height } = drawn
  return { ok: true, picture: { bytes: drawn.bytes, hash: logoHash(drawn.bytes), width, height } }
}

/** By its first bytes, as Latin-1: PNG (RFC 2083), JPEG (ITU-T T.81), WebP (RFC 9649). */
function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n') || start.startsWith('\xff\xd8\xff')) return true
  return start.startsWith('RIFF') && start.endsWith('WEBP')
}
