import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { LOGO_BYTES, type LogoProblem } from './logo-limits.ts'
import { makePicture } from './make-picture.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#b23a1c' } })
const plainPng = (width: number, height: number) => plain(width, height).png().toBuffer()

/** A PNG whose first chunk claims a size that its few bytes do not hold. */
async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const png = await plainPng(4, 4)
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

/** A JPEG whose frame header claims a size that its few bytes do not hold. */
async function jpegClaiming(width: number, height: number): Promise<Buffer> {
  const jpeg = await plain(8, 8).jpeg().toBuffer()
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(height, frame + 5)
  jpeg.writeUInt16BE(width, frame + 7)
  return jpeg
}

/** Two pictures one after the other, red and then blue. */
async function moving(): Promise<Buffer> {
  const picture = (background: string) =>
    sharp({ create: { width: 60, height: 30, channels: 3, background } })
      .png()
      .toBuffer()
  const frames = await Promise.all(['#ff0000', '#0000ff'].map(picture))
  return sharp(frames, { join: { animated: true } })
    .webp({ lossless: true, delay: [100, 100] })
    .toBuffer()
}

async function made(bytes: Uint8Array) {
  const result = await makePicture(bytes, 'logo')
  if (!result.ok) throw new Error(result.reason)
  return result.picture
}

describe('a logo that is kept', () => {
  test('is a PNG of our own: smaller, and without what the file carried', async () => {
    const secret = 'GPS 51.5007'
    const exif = { IFD0: { ImageDescription: secret } }
    const upload = await sharp(await plainPng(1600, 800))
      .withExif(exif)
      .png()
      .toBuffer()
    const trailing = Buffer.concat([upload, Buffer.from('<script>alert(1)</script>')])
    expect(trailing.includes(secret)).toBe(true)
    const logo = await made(trailing)
    expect(logo).toMatchObject({ width: 800, height: 400 })
    expect(await sharp(logo.bytes).metadata()).toMatchObject({ format: 'png', width: 800, height: 400 })
    const kept = Buffer.from(logo.bytes)
    expect(kept.includes(secret)).toBe(false)
    expect(kept.includes('script')).toBe(false)
  })

  test('is not made larger than it came, and the same file gives the same hash', async () => {
    const logo = await made(await plainPng(120, 60))
    expect(logo).toMatchObject({ width: 120, height: 60 })
    expect((await made(await plainPng(120, 60))).hash).toBe(logo.hash)
    expect(logo.hash).toMatch(/^[0-9a-f]{32}$/)
  })

  test('may come as JPEG, and stands upright as its camera meant it', async () => {
    const lying = await plain(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await made(lying)).toMatchObject({ width: 20, height: 40 })
  })

  test('may come as JPEG in the colours of print', async () => {
    const print = await plain(40, 20).toColourspace('cmyk').jpeg().toBuffer()
    expect(await sharp((await made(print)).bytes).metadata()).toMatchObject({ space: 'srgb' })
  })

  test('is the first picture of a moving WebP', async () => {
    const upload = await moving()
    expect(await sharp(upload).metadata()).toMatchObject({ format: 'webp', pages: 2 })
    const logo = await made(upload)
    expect(logo).toMatchObject({ width: 60, height: 30 })
    const { dominant } = await sharp(logo.bytes).stats()
    expect(dominant.r).toBeGreaterThan(200)
    expect(dominant.b).toBeLessThan(50)
  })
})

test('a photograph is kept as a JPEG, small enough for a telephone, and what was clear is white', async () => {
  const upload = await sharp({ create: { width: 1920, height: 960, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  const result = await makePicture(upload, 'photograph')
  if (!result.ok) throw new Error(result.reason)
  const { bytes, width, height } = result.picture
  expect({ width, height }).toEqual({ width: 960, height: 480 })
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 960 })
  expect((await sharp(bytes).stats()).dominant.r).toBeGreaterThan(240)
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12">'
const notPictures: [string, LogoProblem, Uint8Array][] = [
  ['no file at all', 'nothing', new Uint8Array()],
  ['more than 1 MB', 'too_big', new Uint8Array(LOGO_BYTES + 1)],
  ['an SVG', 'not_a_picture', bytesOf(`${SVG}<rect width="24" height="12"/></svg>`)],
  ['an SVG that says so', 'not_a_picture', bytesOf(`\uFEFF<?xml version="1.0"?>\n${SVG}</svg>`)],
  [
    'an SVG whose filters take a minute',
    'not_a_picture',
    bytesOf(`${SVG}<filter id="f"><feGaussianBlur stdDeviation="500"/></filter><g filter="url(#f)"/></svg>`),
  ],
  ['an SVG in UTF-16', 'not_a_picture', Buffer.from(`\uFEFF${SVG}</svg>`, 'utf16le')],
  ['a GIF', 'not_a_picture', bytesOf('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
  ['a TIFF', 'not_a_picture', bytesOf('II*\x00\x08\x00\x00\x00')],
  ['a PDF', 'not_a_picture', bytesOf('%PDF-1.7')],
  ['a sound', 'not_a_picture', bytesOf('RIFF\x24\x00\x00\x00WAVEfmt ')],
  ['a web page', 'not_a_picture', bytesOf('<html><script>alert(1)</script></html>')],
]

describe('a file that nothing reads on', () => {
  const nobody = () => Promise.reject(new Error('it was drawn'))
  test.each(notPictures)('is %s: %s', async (_, reason, bytes) => {
    expect(await makePicture(bytes, 'logo', nobody)).toEqual({ ok: false, reason })
  })
})

describe('a picture that is refused', () => {
  test.each([
    ['PNG', pngClaiming],
    ['JPEG', jpegClaiming],
  ])('claims to unpack to more pixels than a logo needs, as %s', async (_, claiming) => {
    const bomb = await claiming(50_000, 50_000)
    expect(bomb.length).toBeLessThan(1000)
    expect(await makePicture(bomb, 'logo')).toEqual({ ok: false, reason: 'too_many_pixels' })
  })

  test('ends early, as PNG, JPEG or WebP', async () => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#888888',
        noise: { type: 'gaussian', mean: 128, sigma: 50 },
      },
    })
    const whole = [noise.clone().png(), noise.clone().jpeg(), noise.clone().webp()]
    for (const file of await Promise.all(whole.map((each) => each.toBuffer()))) {
      expect(await makePicture(file.subarray(0, file.length / 2), 'logo')).toEqual({
        ok: false,
        reason: 'broken',
      })
    }
  })

  test.each([
    ['the beginning of a PNG only', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['the beginning of a JPEG only', [0xff, 0xd8, 0xff, 0xe0]],
  ])('is %s', async (_, bytes) => {
    expect(await makePicture(Uint8Array.from(bytes), 'logo')).toEqual({ ok: false, reason: 'broken' })
  })

  test('shows nothing', async () => {
    const clear = sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    expect(await makePicture(await clear.png().toBuffer(), 'logo')).toEqual({ ok: false, reason: 'empty' })
  })
})
