import { Unreadable } from './unreadable.ts'

/** Words of the template, a field in braces or a tag, without its braces, and the line it begins in. */
export type Part = { kind: 'words' | 'field' | 'tag'; text: string; line: number }

const OPENS = /\{[{%]/g

/** A template's words, fields and tags in their order; a dash inside braces takes the spaces beside them away. */
export function* partsOf(template: string): Generator<Part> {
  let at = 0
  let line = 1
  let trimStart = false
  OPENS.lastIndex = 0
  for (let begins = nextOpening(template, at); ; begins = nextOpening(template, at)) {
    const trimEnd = template[begins + 2] === '-'
    const between = template.slice(at, begins)
    const started = trimStart ? between.trimStart() : between
    yield { kind: 'words', text: trimEnd ? started.trimEnd() : started, line }
    if (begins >= template.length) return
    line += lineEndsIn(between)
    const ends = closingOf(template, begins)
    if (ends < 0) {
      atLine(line, () => {
        throw new Unreadable(`“${template.slice(begins, begins + 2)}” is not closed`)
      })
    }
    const whole = template.slice(begins + 2, ends)
    trimStart = whole.endsWith('-')
    const kind = template[begins + 1] === '%' ? 'tag' : 'field'
    yield { kind, text: whole.slice(trimEnd ? 1 : 0, trimStart ? -1 : undefined), line }
    line += lineEndsIn(whole)
    at = ends + 2
  }
}

function nextOpening(template: string, from: number): number {
  OPENS.lastIndex = from
  return OPENS.exec(template)?.index ?? template.length
}

/** Where the braces that begin there are closed, outside of quoted texts; -1 for nowhere. */
function closingOf(template: string, begins: number): number {
  const sign = template[begins + 1] === '%' ? '%' : '}'
  let quote = ''
  for (let at = begins + 2; at < template.length - 1; at++) {
    const letter = template.charAt(at)
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === sign && template[at + 1] === '}') return at
  }
  return -1
}

const lineEndsIn = (text: string): number => text.split('\n').length - 1

/** Puts the line to what cannot be read there. */
export function atLine(line: number, read: () => void): void {
  try {
    read()
  } catch (fault) {
    throw fault instanceof Unreadable ? new Unreadable(`Line ${line}: ${fault.message}.`) : fault
  }
}
