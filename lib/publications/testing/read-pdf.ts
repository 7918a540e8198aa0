import { inflateSync } from 'node:zlib'

/** As much of a PDF as tests ask about: what is drawn where, and what the tree says it is. */
export function readPdf(bytes: Uint8Array) {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const part of endedBy(file, '\nendobj')) {
    const head = /(?:^|\n)(\d+) 0 obj\n/.exec(part)
    if (head) objects.set(head[1] ?? '', part.slice(head.index + head[0].length))
  }
  const streamOf = (id: string) => {
    const body = objects.get(id) ?? ''
    const start = body.indexOf('stream\n') + 7
    return inflateSync(Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1')).toString(
      'latin1',
    )
  }
  const fonts = fontsOf(objects, streamOf)
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  const contents = pages.map((page) => streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''))
  const drawn = contents.flatMap((content) => drawnIn(content, fonts))
  return {
    source: file,
    pages: pages.length,
    text: drawn
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
    places: drawn,
    artifacts: between(contents.join('\n'), '/Artifact <<', '>').filter((artifact) =>
      /\/Type \/?\(?Pagination/.test(artifact),
    ).length,
    types: [...objects.values()].flatMap((body) => /\/S \/(\w+)\n/.exec(body)?.[1] ?? []),
  }
}

/** The parts of a text that end so, without their ends; what stands behind the last is none. */
const endedBy = (text: string, end: string) => text.split(end).slice(0, -1)

/** What stands in a text from each such opening to the next such close. */
function between(text: string, open: string, close: string): string[] {
  const found: string[] = []
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
    const end = text.indexOf(close, at + open.length)
    if (end < 0) break
    found.push(text.slice(at + open.length, end))
    at = end + close.length
  }
  return found
}

type Font = { letters: Map<number, string>; widths: Map<number, number> }

function fontsOf(objects: Map<string, string>, streamOf: (id: string) => string): Map<string, Font> {
  const fonts = new Map<string, Font>()
  const resources = [...objects.values()].join('\n').matchAll(/\/(F\d+) (\d+) 0 R/g)
  for (const [, name = '', id = ''] of resources) {
    const font = objects.get(id) ?? ''
    const letters = new Map<number, string>()
    const map = streamOf(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')
    for (const part of endedBy(map, ']')) {
      const range = /<(\w+)> <\w+> \[/.exec(part)
      if (!range) continue
      const start = Number.parseInt(range[1] ?? '', 16)
      const list = part.slice(range.index + range[0].length)
      for (const [at, hex] of between(list, '<', '>').entries())
        letters.set(start + at, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
    const descendant = objects.get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1] ?? '') ?? ''
    const [listed = ''] = between(descendant, '/W [0 [', ']]')
    const widths = [...listed.trim().split(/\s+/).entries()]
    fonts.set(name, { letters, widths: new Map(widths.map(([at, width]) => [at, Number(width)])) })
  }
  return fonts
}

function drawnIn(content: string, fonts: Map<string, Font>) {
  const found: { text: string; x: number; y: number; end: number }[] = []
  for (const body of between(content, 'BT\n', 'ET')) {
    const [, x = '', y = ''] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(body) ?? []
    const [, name = '', size = ''] = /\/(F\d+) ([\d.]+) Tf/.exec(body) ?? []
    const font = fonts.get(name)
    let text = ''
    let width = 0
    for (const part of endedBy(body, '] TJ')) {
      const array = part.slice(part.lastIndexOf('[') + 1)
      for (const [, hex, shift] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/g)) {
        for (const code of hex?.match(/.{4}/g) ?? []) {
          const glyph = Number.parseInt(code, 16)
          text += font?.letters.get(glyph) ?? ''
          width += font?.widths.get(glyph) ?? 0
        }
        width -= Number(shift ?? 0)
      }
    }
    const seen = (width - (text.endsWith(' ') ? 318 : 0)) / 1000
    found.push({ text, x: Number(x), y: Number(y), end: Number(x) + seen * Number(size) })
  }
  return found
}
