import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export type SourceText = { path: string; text: string }

/**
 * The project's own files of TypeScript and JavaScript as they lie here, those git does not know yet too.
 * @param under folders and files to look in; all when none is named
 */
export function listSource(...under: string[]): SourceText[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...under],
    { encoding: 'utf8' },
  )
  return listed
    .split('\0')
    .filter((path) => /\.(tsx?|m?js)$/.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
