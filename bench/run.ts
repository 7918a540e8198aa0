/**
 * npm run bench            lists the benchmarks
 * npm run bench -- NAME    runs one: a table for people, then its figures as one line of JSON; what stands behind the
 *                          name is handed to it
 */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type BenchResult = {
  /** For people: lines that fit a terminal. */
  table: string
  /** The same figures by name; the name says the unit. */
  figures: Record<string, number>
}

type Bench = {
  describe: string
  /** It starts the product as `npm start` does: the pages are built first. */
  needsBuild?: boolean
  run: (words: readonly string[]) => Promise<BenchResult>
}

const [, , wanted, ...words] = process.argv
const benches = await findBenches()
if (wanted === undefined) {
  for (const [name, { describe }] of benches) console.log(`${name.padEnd(16)}${describe}`)
} else {
  const bench = benches.get(wanted)
  if (bench) {
    const build = [join(import.meta.dirname, '..', 'scripts', 'run.mjs'), '--build']
    if (bench.needsBuild) execFileSync(process.execPath, build, { stdio: 'inherit' })
    const { table, figures } = await bench.run(words)
    console.log(table)
    console.log(JSON.stringify(figures))
  } else {
    console.error(`No benchmark is called ${wanted}. There are: ${[...benches.keys()].join(', ')}`)
    process.exitCode = 2
  }
}

/** Every file beside this one that exports `describe` and `run`, by its name without the ending. */
async function findBenches(): Promise<Map<string, Bench>> {
  const found = new Map<string, Bench>()
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file === basename(import.meta.filename))
      continue
    const module: Partial<Bench> = await import(pathToFileURL(join(import.meta.dirname, file)).href)
    const { describe, needsBuild, run } = module
    if (typeof describe === 'string' && typeof run === 'function')
      found.set(basename(file, '.ts'), { describe, needsBuild, run })
  }
  return found
}
