import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endAll } from './run-tool.ts'

/** A folder that goes when this process ends; from now on, whoever ends this process ends the tools it runs too. */
export function folderForReports(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chorus-checks-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, async () => {
      await endAll()
      process.exit(code)
    })
  }
  return folder
}
