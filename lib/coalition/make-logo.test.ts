import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { LOGO_BYTES, type LogoProblem } from './logo-limits.ts'
import { makeLogo } from './make-logo.ts'
import { pngSize } from './png-size.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const OPEN =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 12">'
const RECT = '<rect width="24" height="12" fill="#0f4a53"/>'
const svg = (inside: string, open = OPEN) => bytesOf(`${open}${RECT}${inside}</svg>`)

const plainPng = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#b23a1c' } })
    .png()
    .toBuffer()

/** A PNG whose first chunk claims a size that its few bytes do not hold. */
async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const png = await plainPng(4, 4)
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

async function made(bytes: Uint8Array) {
  const result = await makeLogo(bytes)
  if (!result.ok) throw new Error(result.reason)
  return result.logo
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
    expect(pngSize(logo.png)).toEqual({ width: 800, height: 400 })
    const kept = Buffer.from(logo.png)
    expect(kept.includes(secret)).toBe(false)
    expect(kept.includes('script')).toBe(false)
  })

  test('is not made larger than it came', async () => {
    expect(await made(await plainPng(120, 60))).toMatchObject({ width: 120, height: 60 })
  })

  test('is drawn sharp from an SVG of any size, and the same file gives the same hash', async () => {
    const logo = await made(svg(''))
    expect(logo).toMatchObject({ width: 800, height: 400 })
    expect((await made(svg(''))).hash).toBe(logo.hash)
    expect(logo.hash).toMatch(/^[0-9a-f]{32}$/)
  })

  test.each([
    [
      'a gradient and a use by fragment',
      '<defs><linearGradient id="g"/></defs><use href="#g"/><g fill="url(#g)"/>',
    ],
    ['a style that names a fragment', '<style>.a{fill:url("#g")}</style>'],
    ['an XML declaration', ''],
    ['editors’ own marks', '<sodipodi:namedview xmlns:sodipodi="http://x" sodipodi:path="C:\\logos"/>'],
    ['a title with an ampersand', '<title>Bones &amp; Joints &#233;</title>'],
  ])('may hold %s', async (_, inside) => {
    const file = Buffer.concat([
      bytesOf('\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- ours -->'),
      svg(inside),
    ])
    expect((await made(file)).width).toBe(800)
  })

  test('may hold an embedded PNG', async () => {
    const png = (await plainPng(8, 8)).toString('base64')
    const file = svg(`<image width="8" height="8" xlink:href="data:image/png;base64,${png}"/>`)
    expect((await made(file)).width).toBe(800)
  })
})

const hostile: [string, LogoProblem, Uint8Array][] = [
  ['a script', 'svg_script', svg('<script>alert(1)</script>')],
  ['a script under another prefix', 'svg_script', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>')],
  ['a script in capitals', 'svg_script', svg('<SCRIPT/>')],
  ['an event handler', 'svg_handler', svg('<g onload="alert(1)"/>')],
  ['an event handler on the root', 'svg_handler', svg('', OPEN.replace('<svg', '<svg OnLoad="x()"'))],
  ['foreignObject', 'svg_foreign', svg('<foreignObject><p>hi</p></foreignObject>')],
  ['an embedded page', 'svg_foreign', svg('<iframe/>')],
  ['an address in href', 'svg_external', svg('<image href="https://elsewhere.example/a.png"/>')],
  ['a file in xlink:href', 'svg_external', svg('<use xlink:href="file:///etc/passwd#a"/>')],
  ['a file beside it', 'svg_external', svg('<use href="other.svg#a"/>')],
  ['a link', 'svg_external', svg('<a href="//elsewhere.example/"><g/></a>')],
  ['a base', 'svg_external', svg('<g xml:base="https://elsewhere.example/"/>')],
  ['an XInclude', 'svg_foreign', svg('<xi:include xmlns:xi="x" href="file:///etc/passwd"/>')],
  ['a javascript address', 'svg_script', svg('<a href="java&#115;cript:alert(1)"/>')],
  ['a javascript address with a line end', 'svg_script', svg('<a href=" java\nscript:alert(1)"/>')],
  ['url() out of the file', 'svg_external', svg('<g fill="url(https://elsewhere.example/#a)"/>')],
  [
    'url() in a style attribute',
    'svg_external',
    svg('<g style="filter:url( \'http://elsewhere.example\' )"/>'),
  ],
  ['url() with its letters as entities', 'svg_external', svg('<g fill="&#117;rl(http://e.example)"/>')],
  ['a font from elsewhere', 'svg_external', svg('<style>@font-face{src:url(https://e.example/f)}</style>')],
  ['an import', 'svg_import', svg('<style>@import "https://elsewhere.example/a.css";</style>')],
  ['an import in CDATA', 'svg_import', svg('<style><![CDATA[@import "a.css";]]></style>')],
  ['an import spelt with an escape', 'svg_import', svg('<style>@\\69mport "a.css";</style>')],
  ['an import cut by a comment', 'svg_import', svg('<style>@im/**/port "a.css";</style>')],
  ['a style sheet instruction', 'svg_external', bytesOf(`<?xml-stylesheet href="a.css"?>${OPEN}</svg>`)],
  ['a DOCTYPE', 'svg_doctype', bytesOf(`<!DOCTYPE svg SYSTEM "file:///etc/passwd">${OPEN}${RECT}</svg>`)],
  [
    'a billion laughs',
    'svg_doctype',
    bytesOf(`<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${OPEN}&b;</svg>`),
  ],
  ['an entity of its own', 'svg_doctype', svg('<title>&xxe;</title>')],
  ['an HTML page as data', 'svg_data', svg('<image href="data:text/html;base64,PGI+"/>')],
  ['an SVG as data', 'svg_data', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
  ['a picture on something else', 'svg_data', svg('<use href="data:image/png;base64,AAAA"/>')],
  ['a huge viewBox', 'svg_size', svg('', OPEN.replace('24 12', '99999999 12'))],
  ['a huge width', 'svg_size', svg('', OPEN.replace('<svg', '<svg width="1e999"'))],
  ['deep nesting', 'svg_deep', svg(`${'<g>'.repeat(80)}${'</g>'.repeat(80)}`)],
  ['too many parts', 'svg_elements', svg('<g/>'.repeat(20_001))],
  ['an unclosed element', 'svg_malformed', svg('<g>')],
  ['a second root', 'svg_malformed', bytesOf(`${OPEN}</svg>${OPEN}</svg>`)],
  ['an attribute without quotes', 'svg_malformed', svg('<g id=a/>')],
  ['UTF-16', 'svg_encoding', Buffer.from(`\uFEFF${OPEN}<script/></svg>`, 'utf16le')],
  [
    'another declared encoding',
    'svg_encoding',
    bytesOf(`<?xml version="1.0" encoding="utf-7"?>${OPEN}</svg>`),
  ],
  ['nothing to see', 'empty', bytesOf(`${OPEN}</svg>`)],
  ['no file at all', 'nothing', new Uint8Array()],
  ['more than 1 MB', 'too_big', new Uint8Array(LOGO_BYTES + 1)],
  ['a GIF', 'not_png_or_svg', bytesOf('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
  ['a PDF', 'not_png_or_svg', bytesOf('%PDF-1.7')],
  ['a web page', 'not_png_or_svg', bytesOf('<html><script>alert(1)</script></html>')],
  [
    'the beginning of a PNG only',
    'broken',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  ],
]

describe('a file that is refused', () => {
  test.each(hostile)('holds %s: %s', async (_, reason, bytes) => {
    expect(await makeLogo(bytes)).toEqual({ ok: false, reason })
  })

  test('claims to unpack to more pixels than a logo needs', async () => {
    const bomb = await pngClaiming(60_000, 60_000)
    expect(bomb.length).toBeLessThan(1000)
    expect(await makeLogo(bomb)).toEqual({ ok: false, reason: 'too_many_pixels' })
    const inside = svg(`<image href="data:image/png;base64,${bomb.toString('base64')}"/>`)
    expect(await makeLogo(inside)).toEqual({ ok: false, reason: 'too_many_pixels' })
  })

  test('is a PNG that ends early', async () => {
    const png = await plainPng(500, 500)
    expect(await makeLogo(png.subarray(0, png.length / 2))).toEqual({ ok: false, reason: 'broken' })
  })

  test('is a GIF dressed as embedded PNG', async () => {
    const gif = await sharp(await plainPng(4, 4))
      .gif()
      .toBuffer()
    const file = svg(`<image href="data:image/png;base64,${gif.toString('base64')}"/>`)
    expect(await makeLogo(file)).toEqual({ ok: false, reason: 'svg_data' })
  })
})
