import { type LogoProblem, SVG_DEPTH, SVG_ELEMENTS, SVG_LENGTH } from './logo-limits.ts'
import { readSvg, type SvgElement } from './read-svg.ts'

export type SvgCheck = { ok: true; pictures: Uint8Array<ArrayBuffer>[] } | { ok: false; reason: LogoProblem }

const SCRIPTS = new Set(['script', 'handler', 'listener'])
const FOREIGN = new Set([
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'applet',
  'audio',
  'video',
  'canvas',
  'html',
  'body',
  'link',
  'meta',
  'base',
  'form',
  'include',
])
const REFERENCES = new Set([
  'href',
  'src',
  'base',
  'data',
  'action',
  'formaction',
  'from',
  'to',
  'values',
  'by',
])
const ANIMATED = new Set(['from', 'to', 'values', 'by'])
const SIZES = new Set(['width', 'height', 'x', 'y'])
const PICTURE = /^data:image\/(?:png|jpeg|jpg);base64,([a-z0-9+/=\s]*)$/i

/**
 * Looks through an SVG before anything draws it, and names the first thing that a logo has no need of: scripts, handlers,
 * foreign content, references out of the file, entities, sizes and depths that only harm. Pure. The pictures embedded in a
 * good one come back, to be looked at as pictures.
 */
export function checkSvg(bytes: Uint8Array): SvgCheck {
  const text = utf8(bytes)
  if (text === null) return { ok: false, reason: 'svg_encoding' }
  const read = readSvg(text, { depth: SVG_DEPTH, elements: SVG_ELEMENTS })
  if (!read.ok) return read
  const pictures: Uint8Array<ArrayBuffer>[] = []
  for (const element of read.elements) {
    const reason = elementProblem(element, pictures)
    if (reason) return { ok: false, reason }
  }
  return { ok: true, pictures }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1] ?? 'utf-8'
    return text.includes('\0') || declared.toLowerCase() !== 'utf-8' ? null : text
  } catch {
    return null
  }
}

function elementProblem(element: SvgElement, pictures: Uint8Array<ArrayBuffer>[]): LogoProblem | null {
  if (SCRIPTS.has(element.name)) return 'svg_script'
  if (FOREIGN.has(element.name)) return 'svg_foreign'
  for (const attribute of element.attributes) {
    const reason = attributeProblem(element, attribute, pictures)
    if (reason) return reason
  }
  return element.name === 'style' ? styleProblem(element.text) : null
}

function attributeProblem(
  element: SvgElement,
  { name, prefix, value }: SvgElement['attributes'][number],
  pictures: Uint8Array<ArrayBuffer>[],
): LogoProblem | null {
  if (prefix === 'xmlns' || name === 'xmlns') return null
  if (/^on[a-z]+$/.test(name)) return 'svg_handler'
  if (REFERENCES.has(name)) {
    const reason = referenceProblem(element, { name, value }, pictures)
    if (reason) return reason
  }
  if (name === 'viewbox' && hugeNumbers(value)) return 'svg_size'
  if (SIZES.has(name) && hugeNumbers(value)) return 'svg_size'
  if (name === 'style') return styleProblem(value)
  return prefix === '' ? outsideProblem(value) : null
}

function referenceProblem(
  element: SvgElement,
  { name, value }: { name: string; value: string },
  pictures: Uint8Array<ArrayBuffer>[],
): LogoProblem | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: readers of addresses pass over them
  const target = value.replace(/[\u0000-\u0020]/g, '')
  if (/^(?:java|vb|live)script:/i.test(target)) return 'svg_script'
  if (ANIMATED.has(name)) return /[a-z]:/i.test(target) ? 'svg_external' : null
  if (target === '' || target.startsWith('#')) return null
  if (!/^data:/i.test(target)) return 'svg_external'
  const picture = PICTURE.exec(target)
  if (!picture || !['image', 'feimage'].includes(element.name)) return 'svg_data'
  pictures.push(Uint8Array.from(Buffer.from(picture[1] ?? '', 'base64')))
  return null
}

/** CSS may name nothing but `url(#fragment)`; escapes could spell anything and no logo needs them. */
function styleProblem(css: string): LogoProblem | null {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  if (/@import|@namespace|\\/i.test(plain)) return 'svg_import'
  if (/(?:java|vb)script\s*:|expression\s*\(/i.test(plain)) return 'svg_script'
  return outsideProblem(plain)
}

function outsideProblem(css: string): LogoProblem | null {
  for (const [, target = ''] of css.matchAll(/url\s*\(\s*(["']?[^)]*)/gi)) {
    if (!/^["']?\s*#/.test(target)) return /^["']?\s*data:/i.test(target) ? 'svg_data' : 'svg_external'
  }
  return /(?:image-set|image|src)\s*\(/i.test(css) ? 'svg_external' : null
}

const hugeNumbers = (value: string) =>
  value
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((each) => Math.abs(Number.parseFloat(each)) > SVG_LENGTH)
