/** One import of a file: what it names, whether only types come through, and whether it is loaded later (`import()`). */
export type Import = { specifier: string; typeOnly: boolean; dynamic: boolean; line: number }

type Token = { text: string; kind: 'word' | 'string' | 'sign'; at: number; startsLine: boolean }

/** A `/` after one of these begins a regular expression, not a division. */
const BEFORE_REGEX =
  /^(?:[([{,;:=!&|?+\-*%<>~^]|return|typeof|case|in|of|do|else|await|yield|void|delete|=>)$/
const PATTERNS = {
  blank: /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y,
  string: /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y,
  regex: /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y,
  word: /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy,
}

/**
 * Every import and re-export in a TypeScript file, by a scanner that knows comments, strings, templates and regular
 * expressions and nothing else of the language. An import inside a template's `${}` is not seen.
 */
export function readImports(source: string): Import[] {
  const tokens = tokensOf(source)
  const found: Import[] = []
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return
    const read =
      token.text === 'import' ? readImport(tokens, i) : token.text === 'export' ? readExport(tokens, i) : null
    if (read) found.push({ ...read, line: source.slice(0, token.at).split('\n').length })
  })
  return found
}

/** Whether the file opens with `'use client'`. */
export function isClientFile(source: string): boolean {
  const [first] = tokensOf(source.slice(0, 2_000))
  return first?.kind === 'string' && first.text.slice(1, -1) === 'use client'
}

function readImport(tokens: Token[], i: number): Omit<Import, 'line'> | null {
  const before = tokens[i - 1]?.text
  const next = tokens[i + 1]
  if (!next || before === '.') return null
  if (next.text === '(') {
    const named = tokens[i + 2]
    if (named?.kind !== 'string') return null
    return { specifier: unquote(named), typeOnly: before === 'typeof', dynamic: true }
  }
  if (!tokens[i]?.startsLine) return null
  if (next.kind === 'string') return { specifier: unquote(next), typeOnly: false, dynamic: false }
  const typeOnly = next.text === 'type' && tokens[i + 2]?.text !== 'from' && tokens[i + 2]?.text !== ','
  return readFrom(tokens, i + 1, typeOnly)
}

function readExport(tokens: Token[], i: number): Omit<Import, 'line'> | null {
  const typeOnly = tokens[i + 1]?.text === 'type'
  const start = typeOnly ? i + 2 : i + 1
  const opening = tokens[start]?.text
  return opening === '*' || opening === '{' ? readFrom(tokens, start, typeOnly) : null
}

/** Goes on to `from '…'` as long as everything on the way could stand in an import clause. */
function readFrom(tokens: Token[], start: number, typeOnly: boolean): Omit<Import, 'line'> | null {
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]
    const next = tokens[i + 1]
    if (token?.text === 'from' && next?.kind === 'string')
      return { specifier: unquote(next), typeOnly, dynamic: false }
    if (token?.kind === 'sign' && !'{},*'.includes(token.text)) return null
    if (token?.text === '}' && next?.text !== 'from') return null
  }
  return null
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let startsLine = true
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(source)?.[0] ?? null
  }
  while (at < source.length) {
    const blank = take(PATTERNS.blank)
    if (blank) {
      startsLine ||= blank.includes('\n')
      at += blank.length
      continue
    }
    const template = source[at] === '`' ? templateEnd(source, at) : null
    if (template) {
      at = template
      tokens.push({ text: '``', kind: 'sign', at, startsLine })
      continue
    }
    const last = tokens.at(-1)?.text ?? ';'
    const regex = BEFORE_REGEX.test(last) ? take(PATTERNS.regex) : null
    const string = take(PATTERNS.string)
    const word = take(PATTERNS.word)
    const text = regex ?? string ?? word ?? source.charAt(at)
    tokens.push({ text, kind: string ? 'string' : word ? 'word' : 'sign', at, startsLine })
    startsLine = text === ';'
    at += text.length
  }
  return tokens
}

/** The index after the template that opens at `open`; null when it never closes (an apostrophe of JSX text, say). */
function templateEnd(source: string, open: number): number | null {
  let depth = 0
  for (let i = open + 1; i < source.length; i++) {
    const sign = source[i]
    if (sign === '\\') i++
    else if (sign === '`' && depth === 0) return i + 1
    else if (sign === '`') i = (templateEnd(source, i) ?? source.length) - 1
    else if (sign === '$' && source[i + 1] === '{' && depth === 0) {
      depth++
      i++
    } else if (depth > 0 && sign === '{') depth++
    else if (depth > 0 && sign === '}') depth--
  }
  return null
}

function unquote(token: Token): string {
  return token.text.slice(1, -1)
}
