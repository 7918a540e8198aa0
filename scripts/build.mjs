// Builds the product when its sources are newer than the build: plain JavaScript, for any Node from 20.19 on.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['app', 'components', 'lib', 'prisma/schema']
const FILES = [
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]
const STAMP = join('.next', 'chorus-sources')

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !['generated', 'testing'].includes(entry.name)) yield* filesBelow(path)
    else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

/** A fingerprint of everything the build is made from: contents, not times, which a fresh clone makes all new. */
function fingerprint(root) {
  const hash = createHash('sha256')
  const paths = [
    ...SOURCES.flatMap((folder) => [...filesBelow(join(root, folder))]),
    ...FILES.map((file) => join(root, file)).filter(existsSync),
  ]
  for (const path of paths)
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

/**
 * @param {{ root: string, run: (command: string, args: string[]) => Promise<void>, say: (line: string) => void }} options
 * @returns {Promise<boolean>} whether it built
 */
export async function buildWhenStale({ root, run, say }) {
  const now = fingerprint(root)
  const stamp = join(root, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  say('Building the pages (about half a minute) …')
  await run('next', ['build'])
  writeFileSync(stamp, now)
  return true
}
