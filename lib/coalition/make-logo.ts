import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { checkSvg } from './check-svg.ts'
import { LOGO_BYTES, LOGO_PIXELS, LOGO_SIDE, type LogoProblem } from './logo-limits.ts'
import { pngSize } from './png-size.ts'

export type Logo = { png: Uint8Array<ArrayBuffer>; hash: string; width: number; height: number }
export type MakeLogoResult = { ok: true; logo: Logo } | { ok: false; reason: LogoProblem }

const SECONDS = 10
const POINTS_AN_INCH = 72
const MOST_DENSE = 7200

/**
 * Makes a logo of what was uploaded: a PNG of our own, at most 800 pixels on its longest side, without whatever else the
 * file carried. A hostile or broken file is refused before anything draws it, with the reason.
 */
export async function makeLogo(bytes: Uint8Array): Promise<MakeLogoResult> {
  if (bytes.length === 0) return { ok: false, reason: 'nothing' }
  if (bytes.length > LOGO_BYTES) return { ok: false, reason: 'too_big' }
  const opened = pngSize(bytes) ? openPng(bytes) : await openSvg(bytes)
  if (!opened.ok) return opened
  try {
    return await draw(opened.picture)
  } catch (error) {
    return { ok: false, reason: faultOf(error) }
  }
}

type Opened = { ok: true; picture: Sharp } | { ok: false; reason: LogoProblem }

function openPng(bytes: Uint8Array): Opened {
  const size = pngSize(bytes)
  if (!size || size.width === 0 || size.height === 0) return { ok: false, reason: 'broken' }
  if (size.width * size.height > LOGO_PIXELS) return { ok: false, reason: 'too_many_pixels' }
  return { ok: true, picture: sharp(bytes, { limitInputPixels: LOGO_PIXELS, failOn: 'error' }) }
}

async function openSvg(bytes: Uint8Array): Promise<Opened> {
  if (!looksLikeSvg(bytes)) return { ok: false, reason: 'not_png_or_svg' }
  const checked = checkSvg(bytes)
  if (!checked.ok) return checked
  const options = { limitInputPixels: LOGO_PIXELS, failOn: 'error' } as const
  try {
    for (const picture of checked.pictures) {
      const { format } = await sharp(picture, options).metadata()
      if (format !== 'png' && format !== 'jpeg') return { ok: false, reason: 'svg_data' }
    }
    // Drawn at the size it is kept in: an SVG of 24 units is as sharp as one of 2,400.
    const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    const wanted = (POINTS_AN_INCH * LOGO_SIDE) / Math.max(width, height)
    const density = Math.min(MOST_DENSE, Math.max(1, wanted))
    return { ok: true, picture: sharp(bytes, { ...options, density }) }
  } catch (error) {
    return { ok: false, reason: faultOf(error) }
  }
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '')
  return /^(?:ï»¿|ÿþ|þÿ)?\s*<(?:\?xml|svg|!--|!doctype|[\w.-]+:svg)/i.test(start)
}

async function draw(picture: Sharp): Promise<MakeLogoResult> {
  const { data, info } = await picture
    .timeout({ seconds: SECONDS })
    .resize({ width: LOGO_SIDE, height: LOGO_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
  const { channels, isOpaque } = await sharp(data).stats()
  if (!isOpaque && channels.at(-1)?.max === 0) return { ok: false, reason: 'empty' }
  const png = Uint8Array.from(data)
  const hash = createHash('sha256').update(png).digest('hex').slice(0, 32)
  return { ok: true, logo: { png, hash, width: info.width, height: info.height } }
}

function faultOf(error: unknown): LogoProblem {
  const message = error instanceof Error ? error.message : ''
  if (/pixel limit/i.test(message)) return 'too_many_pixels'
  return /timeout/i.test(message) ? 'too_slow' : 'broken'
}
