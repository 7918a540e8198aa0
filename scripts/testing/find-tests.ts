import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

type Found = {
  /** Ask for a test database, themselves or through a domain's helpers. */
  onAnyDatabase: string[]
  /** Start the embedded database themselves: they say nothing of a server. */
  onTheEmbedded: string[]
  /** Neither. */
  pure: string[]
}

/** The test files that some globs find, by what they run on. */
export function findTests(testFiles: string[]): Found {
  const mentions = (file: string, words: string[]) => {
    const text = readFileSync(file, 'utf8')
    return words.some((word) => text.includes(word))
  }
  const helpers = globSync('{app,lib}/*/testing/*.ts').filter((file) => mentions(file, ['testDatabase']))
  const asking = ['testDatabase', ...helpers.map((file) => `/testing/${basename(file)}'`)]
  const found: Found = { onAnyDatabase: [], onTheEmbedded: [], pure: [] }
  for (const file of globSync(testFiles)) {
    const kind = mentions(file, asking)
      ? 'onAnyDatabase'
      : mentions(file, ['startEmbeddedDatabase', 'DatabaseFiles', 'PGlite'])
        ? 'onTheEmbedded'
        : 'pure'
    found[kind].push(file)
  }
  return found
}
