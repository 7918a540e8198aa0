/** `node scripts/check-imports.ts`: holds every source file against the table in imports/import-rules.ts. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { findBrokenImports } from './imports/find-broken-imports.ts'
import { isClientFile, readImports } from './imports/read-imports.ts'

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
const paths = listed.split('\0').filter((path) => /\.(tsx?|m?js)$/.test(path) && existsSync(path))
const files = paths.map((path) => {
  const text = readFileSync(path, 'utf8')
  return { path, client: isClientFile(text), imports: readImports(text) }
})
const faults = findBrokenImports(files, existsSync)

for (const { path, line, says } of faults) console.error(`${path}:${line} ${says}`)
const imports = files.reduce((sum, file) => sum + file.imports.length, 0)
const count = (n: number) => n.toLocaleString('en-GB')
console.log(`${count(files.length)} files, ${count(imports)} imports, ${count(faults.length)} broken`)
process.exitCode = faults.length > 0 ? 1 : 0
