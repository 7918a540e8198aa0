/** `node scripts/check-imports.ts`: holds every source file against the table in imports/import-rules.ts. */

import { existsSync } from 'node:fs'
import { figures } from '#lib/words/numbers.ts'
import { findBrokenImports } from './imports/find-broken-imports.ts'
import { readImports } from './imports/read-imports.ts'
import { listSource } from './source/list-source.ts'

const files = listSource().map(({ path, text }) => readImports(path, text))
const faults = findBrokenImports(files, existsSync)

for (const { path, line, says } of faults) console.error(`${path}:${line} ${says}`)
const imports = files.reduce((sum, file) => sum + file.imports.length, 0)
console.log(`${figures(files.length)} files, ${figures(imports)} imports, ${figures(faults.length)} broken`)
process.exitCode = faults.length > 0 ? 1 : 0
