import { type CallExpression, Visitor } from 'oxc-parser'
import { parseSource } from '../source/parse-source.ts'

/** Something in a file whose time may grow faster than the text it is given. */
type Found = { line: number; allowed: boolean }
export type Pattern = Found & { source: string; flags: string }
export type Fault = { line: number; says: string }

/** `// bounded: why` allows the pattern on its own line, or, on a line by itself, one up to two lines below. */
const ALLOWS = /^\W*bounded:(.*)/s
const REACH = 2
const SHORTEST_REASON = 20

const MADE_LATER = 'is made while the program runs, so nobody can judge it: write the pattern out'
const NORMALIZE = 'takes a text of many marks seconds: use normalForm'

/**
 * Every regular expression of a TypeScript file: literals, and `RegExp` of a text that stands there. `faults` are patterns
 * that cannot be known before the program runs, calls of `normalize`, and comments that allow nothing.
 */
export function findPatterns(path: string, text: string): { patterns: Pattern[]; faults: Fault[] } {
  const { program, comments, lineOf } = parseSource(path, text)
  const allowing = comments.flatMap(({ value, start, end }) => {
    const reason = ALLOWS.exec(value)?.[1]
    if (reason === undefined) return []
    const alone = text.slice(0, start).split('\n').at(-1)?.trim() === ''
    return [{ line: lineOf(end), reach: alone ? REACH : 0, reason: reason.trim(), used: false }]
  })
  const patterns: Pattern[] = []
  const faults: Fault[] = []
  const placed = (at: number): Found => {
    const line = lineOf(at)
    const comment = allowing.findLast((one) => one.line <= line && line - one.line <= one.reach)
    if (comment) comment.used = true
    return { line, allowed: comment !== undefined }
  }
  const refuse = (at: number, says: string) => {
    const { line, allowed } = placed(at)
    if (!allowed) faults.push({ line, says })
  }
  const call = ({
    callee,
    arguments: given,
    start,
  }: Pick<CallExpression, 'callee' | 'arguments' | 'start'>) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') {
      const [source, flags] = [given[0], given[1]].map((one) => (one ? textOf(one) : ''))
      if (source === null || source === undefined || flags === null) refuse(start, MADE_LATER)
      else patterns.push({ source, flags: flags ?? '', ...placed(start) })
    }
    if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
      const form = given[0] ? textOf(given[0]) : ''
      // Paths are normalised by the same word.
      const ofText =
        form === null ? given[0]?.type === 'Identifier' && given[0].name === 'form' : /^(NF|$)/.test(form)
      if (callee.property.name === 'normalize' && ofText) refuse(start, NORMALIZE)
    }
  }
  new Visitor({
    Literal(node) {
      if ('regex' in node) {
        patterns.push({ source: node.regex.pattern, flags: node.regex.flags, ...placed(node.start) })
      }
    },
    NewExpression: call,
    CallExpression: call,
  }).visit(program)
  const idle = allowing
    .filter(({ used }) => !used)
    .map(({ line }) => ({ line, says: 'allows no pattern: take the comment away' }))
  const bare = allowing
    .filter(({ reason }) => reason.length < SHORTEST_REASON)
    .map(({ line }) => ({ line, says: 'says “bounded” without saying by what' }))
  return { patterns, faults: [...faults, ...idle, ...bare] }
}

/** The text that an argument is, where it stands there; null where it is made. */
function textOf(node: CallExpression['arguments'][number]): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null
  return null
}
