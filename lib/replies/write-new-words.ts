import type { Language } from '#lib/words/language.ts'
import { isNotice } from './answers-inside.ts'
import type { Zoned } from './quote-zones.ts'
import { forwardLine } from './who-is-quoted.ts'

const RULER = /^[\s_*=#~-]*$/
const GREETING = /^\W{0,3}(?:dear|annwyl|hi|hello|helo|good (?:morning|afternoon|evening))\b/i
/** A question that is quoted alone. */
const QUESTION_LIMIT = 600
/** Lines of a paragraph that are shown above an answer. */
const LINES_SHOWN = 12
/** So much of the letter above an answer is the letter, and no question of it. */
const WHOLE_LETTER = 0.7

/** Writes down what is new in a message; of what is quoted only what is answered. */
export function writeNewWords(
  lines: readonly Zoned[],
  { letterWords, language }: { letterWords: number; language: Language },
): string {
  const lastQuoted = new Map<number, number>()
  for (const [at, line] of lines.entries()) if (isFull(line, 'quoted')) lastQuoted.set(line.block, at)
  const written: string[] = []
  let quoted: Zoned[] = []
  let answered = false
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'head') {
      if (line.depth === 0 || line.origin) answered = false
      dropRulers(written)
      if (line.origin) written.push('', forwardLine(line.origin, language), '')
      quoted = []
      continue
    }
    if (line.kind === 'notice') continue
    if (line.kind === 'quoted' || (line.empty && quoted.length > 0)) {
      quoted.push(line)
      continue
    }
    if (quoted.some((one) => !one.empty)) {
      const goesOn = answered || (lastQuoted.get(line.block) ?? -1) > at
      const answers = line.kind === 'own' && !isNotice(line.bare)
      const inside = line.depth > 0 || line.below || line.joins === true
      if (
        answers &&
        (inside || goesOn || isQuestion(quoted)) &&
        !isWhole(quoted, { letterWords, inside: inside || goesOn })
      ) {
        writeQuestion(written, quoted)
      } else written.push('')
      answered ||= answers
    } else if (quoted.length > 0) written.push('')
    quoted = []
    write(written, { line, before: lines[at - 1] })
  }
  dropRulers(written)
  return written
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isFull = (line: Zoned, kind: Zoned['kind']) => line.kind === kind && !line.empty

function write(written: string[], { line, before }: { line: Zoned; before: Zoned | undefined }): void {
  const { kind, bare, depth, base } = line
  if (line.joins && before && before.kind === kind) {
    written.push(`${written.pop() ?? ''}${bare}`)
    return
  }
  if (kind === 'cited') written.push(`> ${bare}`)
  else if (kind === 'forward') written.push(`${'> '.repeat(Math.max(0, depth - base))}${bare}`)
  else written.push(line.joins ? bare.replace(/^[\s.,;:–—-]+/, '') : bare)
}

function dropRulers(written: string[]): void {
  while (written.length > 0 && RULER.test(written.at(-1) ?? '')) written.pop()
}

/** The paragraph that is answered: the last one above the answer. */
function writeQuestion(written: string[], quoted: readonly Zoned[]): void {
  const end = quoted.findLastIndex(({ empty }) => !empty) + 1
  let start = end - 1
  while (start > 0 && end - start < LINES_SHOWN && !isEdge(quoted[start - 1], quoted[end - 1])) start--
  if (start > 0) written.push('')
  for (const { bare } of quoted.slice(start, end)) written.push(`> ${bare.trim()}`)
  if (end < quoted.length) written.push('')
}

/** Whether a paragraph ends with a line: it is empty, or a sentence ends before the line is full. */
function isEdge(line: Zoned | undefined, last: Zoned | undefined): boolean {
  if (!line || line.empty) return true
  const ends = /[.?!:,]["'”’)]?$/.test(line.bare.slice(-10).trimEnd())
  const asks = last?.bare.slice(-5).includes('?') === true
  return ends && (line.bare.length < 50 || line.bare.length > 90 || asks)
}

/** One paragraph, and no greeting: what is answered, and no letter. */
function isQuestion(quoted: readonly Zoned[]): boolean {
  const full = quoted.filter(({ empty }) => !empty)
  const first = quoted.findIndex(({ empty }) => !empty)
  const last = quoted.findLastIndex(({ empty }) => !empty)
  const letters = full.reduce((sum, { bare }) => sum + bare.length, 0)
  return last - first + 1 === full.length && letters <= QUESTION_LIMIT && !GREETING.test(full[0]?.bare ?? '')
}

/** Whether most of the letter stands above an answer that is no answer to a line of it. */
function isWhole(
  quoted: readonly Zoned[],
  { letterWords, inside }: { letterWords: number; inside: boolean },
): boolean {
  if (inside) return false
  const found = quoted.reduce((sum, { match }) => sum + (match?.ofLetter ? match.found : 0), 0)
  return letterWords > 0 && found >= letterWords * WHOLE_LETTER
}
