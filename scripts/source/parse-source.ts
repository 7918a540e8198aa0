import { type ParseResult, parseSync } from 'oxc-parser'

export type Source = Pick<ParseResult, 'program' | 'comments'> & {
  /** The line, from 1, on which a place in the text stands. */
  lineOf: (at: number) => number
}

/**
 * A file of TypeScript or JavaScript as a tree; its name's ending says which.
 * @throws Error when it cannot be parsed: a file nobody can read is no file without faults
 */
export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  return { program, comments, lineOf: (at) => text.slice(0, at).split('\n').length }
}
