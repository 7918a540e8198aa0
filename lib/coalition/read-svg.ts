/** One start tag of an SVG: names without their prefix, in lower case; attribute values with their entities resolved. */
export type SvgElement = {
  name: string
  depth: number
  attributes: { name: string; prefix: string; value: string }[]
  /** The text directly inside it, entities resolved. */
  text: string
}

type Unreadable = {
  ok: false
  reason: 'svg_malformed' | 'svg_doctype' | 'svg_external' | 'svg_deep' | 'svg_elements'
}

const NAME = '[\\p{L}_:][\\p{L}\\p{N}_:.-]*'
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy')
const TAG_NAME = new RegExp(NAME, 'uy')

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Null when there is an entity that XML itself does not know: only a DOCTYPE could declare it. */
function resolved(text: string): string | null {
  let unknown = false
  const plain = text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
    const digits = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
    const code = digits ? Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] ? 16 : 10) : null
    const symbol = code === null ? named[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (symbol === undefined || end === '') unknown = true
    return symbol ?? ''
  })
  return unknown ? null : plain
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

/**
 * Reads an SVG's elements without drawing or loading anything. Stricter than XML: no DOCTYPE, no style sheet instruction, no
 * entity but XML's own five and numbers.
 */
export function readSvg(
  text: string,
  limits: { depth: number; elements: number },
): { ok: true; elements: SvgElement[] } | Unreadable {
  const elements: SvgElement[] = []
  const open: { raw: string; element: SvgElement }[] = []
  const fail = (reason: Unreadable['reason']): Unreadable => ({ ok: false, reason })
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const words = resolved(text.slice(at, next === -1 ? text.length : next))
    if (words === null) return fail('svg_doctype')
    const around = open.at(-1)
    if (around) around.element.text += words
    else if (words.trim() !== '') return fail('svg_malformed')
    if (next === -1) break
    if (text.startsWith('<!--', next)) {
      const end = text.indexOf('-->', next + 4)
      if (end === -1) return fail('svg_malformed')
      at = end + 3
    } else if (text.startsWith('<![CDATA[', next)) {
      const end = text.indexOf(']]>', next)
      if (end === -1 || !around) return fail('svg_malformed')
      around.element.text += text.slice(next + 9, end)
      at = end + 3
    } else if (text.startsWith('<!', next)) {
      return fail('svg_doctype')
    } else if (text.startsWith('<?', next)) {
      const end = text.indexOf('?>', next)
      if (end === -1) return fail('svg_malformed')
      if (/^<\?xml-stylesheet/i.test(text.slice(next, next + 20))) return fail('svg_external')
      at = end + 2
    } else if (text.startsWith('</', next)) {
      const end = text.indexOf('>', next)
      const closing = open.pop()
      if (end === -1 || text.slice(next + 2, end).trim() !== closing?.raw) return fail('svg_malformed')
      at = end + 1
    } else {
      const tag = readTag(text, next)
      if (!tag) return fail(/^<[^>]*&/.test(text.slice(next, next + 500)) ? 'svg_doctype' : 'svg_malformed')
      if (open.length === 0 && elements.length > 0) return fail('svg_malformed')
      const element = {
        name: localName(tag.raw),
        depth: open.length + 1,
        attributes: tag.attributes,
        text: '',
      }
      elements.push(element)
      if (elements.length > limits.elements) return fail('svg_elements')
      if (element.depth > limits.depth) return fail('svg_deep')
      if (!tag.closed) open.push({ raw: tag.raw, element })
      at = tag.end
    }
  }
  return open.length === 0 && elements[0]?.name === 'svg' ? { ok: true, elements } : fail('svg_malformed')
}

function readTag(text: string, start: number) {
  TAG_NAME.lastIndex = start + 1
  const raw = TAG_NAME.exec(text)?.[0]
  if (!raw) return null
  const attributes: SvgElement['attributes'] = []
  let at = start + 1 + raw.length
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(text)
    if (!found) break
    const name = found[1] ?? ''
    const value = resolved(found[2] ?? found[3] ?? '')
    if (value === null) return null
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')).toLowerCase() : ''
    attributes.push({ name: localName(name), prefix, value })
    at = ATTRIBUTE.lastIndex
  }
  const end = /\s*(\/?)>/y
  end.lastIndex = at
  const closing = end.exec(text)
  return closing ? { raw, attributes, closed: closing[1] === '/', end: end.lastIndex } : null
}
