/** `node scripts/check-patterns.ts`: refuses regular expressions whose time grows faster than the text they are given. */
import { figures } from '#lib/words/numbers.ts'
import { findPatterns } from './patterns/find-patterns.ts'
import { judgePattern } from './patterns/judge-pattern.ts'
import { listSource } from './source/list-source.ts'

const WHERE = ['app', 'components', 'lib', 'processes', 'proxy.ts']

// Tests read what the tests write; generated code reads nothing from outside.
const files = listSource(...WHERE).filter(({ path }) => !/\.test\.tsx?$|\/generated\//.test(path))

const judged = new Map<string, string | null>()
let patternCount = 0
let allowedCount = 0
const faults: string[] = []
for (const { path, text } of files) {
  const found = findPatterns(path, text)
  for (const { line, says } of found.faults) faults.push(`${path}:${line} ${says}`)
  for (const { source, flags, line, allowed } of found.patterns) {
    patternCount += 1
    const literal = `/${source}/${flags}`
    if (allowed) {
      allowedCount += 1
      continue
    }
    if (!judged.has(literal)) judged.set(literal, judgePattern({ source, flags }))
    const says = judged.get(literal)
    if (says) faults.push(`${path}:${line} ${literal} ${says}`)
  }
}

for (const fault of faults) console.error(fault)
console.log(
  `${figures(patternCount)} patterns in ${figures(files.length)} files, ${figures(allowedCount)} allowed with a reason, ${figures(faults.length)} refused`,
)
process.exitCode = faults.length > 0 ? 1 : 0
