const BLOCKS = new Set(
  'address article blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set([
  'head',
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'textarea',
])
const DEEPEST_QUOTE = 20

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  eacute: 'é',
  acirc: 'â',
  ecirc: 'ê',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
  wcirc: 'ŵ',
  ycirc: 'ŷ',
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

const decode = (text: string) => text.replace(/&(#?[a-z0-9]{1,10});/gi, decodeEntity)

/**
 * The words of an HTML message as plain text. One pass over the input, whatever it holds: nothing is interpreted,
 * nothing fetched, and the result is text, never markup. Quoted parts get `> `, as in plain mail.
 */
export function htmlToText(html: string): string {
  const lines: string[] = []
  let line = ''
  let depth = 0
  let at = 0
  const endLine = () => {
    const words = decode(line)
      .replace(/[ \t\r\n\f]+/g, ' ')
      .trim()
    lines.push('> '.repeat(Math.min(depth, DEEPEST_QUOTE)) + words)
    line = ''
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      line += html.slice(at)
      break
    }
    line += html.slice(at, open)
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const close = html.indexOf('>', open)
    if (close < 0) {
      line += html.slice(open)
      break
    }
    const [, slash = '', tag = ''] =
      /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, Math.min(close, open + 20))) ?? []
    const name = tag.toLowerCase()
    at = close + 1
    if (!slash && SKIPPED.has(name)) {
      const end = endOf(html, name, at)
      at = end
    } else if (name === '') {
      // Not a tag: a lone "<" in a text, or a declaration such as <!doctype>.
      if (/[\s\d<]/.test(html[open + 1] ?? ' ')) {
        line += '<'
        at = open + 1
      }
    } else if (BLOCKS.has(name)) {
      if (line.trim() !== '' || name === 'br') endLine()
      if (name === 'p' && slash) endLine()
      if (name === 'blockquote') depth = Math.max(0, depth + (slash ? -1 : 1))
    }
  }
  if (line.trim() !== '') endLine()
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Where a skipped element's content ends: after its closing tag, or at the end of the input. */
function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b[^>]*>`, 'gi')
  closing.lastIndex = from
  return closing.exec(html) ? closing.lastIndex : html.length
}
