import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Every test file that asks for a test database, itself or through a domain's helpers: a pure one has nothing to do there. */
export function findDatabaseTests(testFiles: string): string[] {
  const asks = (file: string, words: string[]) => {
    const text = readFileSync(file, 'utf8')
    return words.some((word) => text.includes(word))
  }
  const helpers = globSync('lib/*/testing/*.ts').filter((file) => asks(file, ['testDatabase']))
  const named = helpers.map((file) => `/testing/${basename(file)}'`)
  return globSync(testFiles).filter((file) => asks(file, ['testDatabase', ...named]))
}
