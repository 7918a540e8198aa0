import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

type Found = {
  /** Ask for a test database, themselves or through a domain's helpers. */
  onAnyDatabase: string[]
  /** Start the embedded database themselves, or say that they are of mail systems: they say nothing of a server. */
  onTheEmbedded: string[]
  /** Neither. */
  pure: string[]
}

/** What a test file says that is slow, and of mail systems rather than of the database: it runs once. */
const OF_MAIL_SYSTEMS = '// Of mail systems'

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
    const asks = mentions(file, asking)
    const embedded = asks
      ? mentions(file, [OF_MAIL_SYSTEMS])
      : mentions(file, ['startEmbeddedDatabase', 'DatabaseFiles', 'PGlite'])
    found[embedded ? 'onTheEmbedded' : asks ? 'onAnyDatabase' : 'pure'].push(file)
  }
  return found
}
