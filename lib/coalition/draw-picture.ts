import sharp from 'sharp'
import type { DrawnPicture } from './drawn-picture.ts'
import { LOGO_PIXELS, LOGO_SIDE, PHOTOGRAPH_SIDE } from './logo-limits.ts'

/** The only formats anything is read from; the SVG reader above all stays shut: its filters run for minutes. */
const READERS = ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer']

/** What a picture is made into: a PNG of at most 800 pixels, or a JPEG of at most 960 on white. */
export type PictureKind = 'logo' | 'photograph'

/**
 * Draws an uploaded picture anew, upright, without whatever else the file carried; of an
 * animated one its first picture. Its size is read from the header before anything is unpacked. Runs in a process of its
 * own (`processes/picture.ts`): this is where a hostile file would do its harm.
 */
export async function drawPicture(bytes: Uint8Array, kind: PictureKind): Promise<DrawnPicture> {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: READERS })
  sharp.concurrency(1)
  sharp.cache(false)
  const picture = sharp(bytes, { limitInputPixels: LOGO_PIXELS, failOn: 'error', page: 0, pages: 1 })
  try {
    const { width, height } = await picture.metadata()
    if (width * height > LOGO_PIXELS) return { ok: false, reason: 'too_many_pixels' }
    const side = kind === 'logo' ? LOGO_SIDE : PHOTOGRAPH_SIDE
    const upright = picture
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    const { data, info } = await (kind === 'logo'
      ? upright.png({ compressionLevel: 9 })
      : upright.flatten({ background: '#ffffff' }).jpeg({ quality: 72, mozjpeg: true })
    ).toBuffer({ resolveWithObject: true })
    const { channels, isOpaque } = await sharp(data).stats()
    if (!isOpaque && channels.at(-1)?.max === 0) return { ok: false, reason: 'empty' }
    return { ok: true, width: info.width, height: info.height, bytes: Uint8Array.from(data) }
  } catch (error) {
    const pixels = error instanceof Error && /pixel limit/i.test(error.message)
    return { ok: false, reason: pixels ? 'too_many_pixels' : 'broken' }
  }
}
