/** A line of a message, with and without the marks of whoever quoted it. */
export type Line = {
  text: string
  /** Without its marks. */
  bare: string
  /** How many marks it has. */
  depth: number
  empty: boolean
  /** It was one line with the one above. */
  joins?: boolean
}

const DEEPEST = 20
/** Before the first mark some programs set the line in. */
const INDENT = 4
/** "AO> ", "Ann> ": as some programs mark what somebody wrote. */
const INITIALS = /^ ?[A-Z][A-Za-z]{0,11}>(?: |$)/

/** The lines of a text, each with how deep it is quoted: marked with ">", with "|", or with somebody's initials. */
export function readLines(text: string): Line[] {
  const lines = text.split('\n').map(readLine)
  return lines.map((line, at) => {
    if (lines[at - 1]?.depth || lines[at + 1]?.depth) return line
    // What a mailbox file made of a line that begins with "From ".
    if (line.text.startsWith('>From ')) return unmarked(line.text.slice(1))
    // "More than", and no mark.
    return /^[>] ?\d/.test(line.text) ? unmarked(line.text) : line
  })
}

const unmarked = (text: string): Line => ({ text, bare: text, depth: 0, empty: text.trim() === '' })

function readLine(written: string): Line {
  const text = written.trimEnd()
  const [initials] = INITIALS.exec(text.slice(0, 16)) ?? []
  if (initials) return marked(text, { at: initials.length, depth: 1 })
  let at = 0
  let depth = 0
  for (let spaces = 0; at + spaces < text.length && spaces <= (depth ? 1 : INDENT); ) {
    const char = text[at + spaces]
    if (char === ' ') spaces++
    else if (depth < DEEPEST && (char === '>' || (char === '|' && isBar(text, at + spaces)))) {
      at += spaces + 1
      depth++
      spaces = 0
    } else break
  }
  return depth === 0 ? unmarked(text) : marked(text, { at, depth })
}

function marked(text: string, { at, depth }: { at: number; depth: number }): Line {
  const bare = text.slice(at).replace(/^ /, '')
  return { text, bare, depth, empty: bare.trim() === '' }
}

/** A bar that marks a line, and is not the side of a table. */
const isBar = (text: string, at: number) =>
  (at + 1 === text.length || text[at + 1] === ' ') && !(text.endsWith('|') && at + 1 < text.length)
