import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeToOthers } from './private-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chorus-private-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const modeOf = (path: string) => (lstatSync(path).mode & 0o777).toString(8)
function openFile(path: string, mode = 0o666): string {
  writeFileSync(path, 'words')
  chmodSync(path, mode)
  return path
}

test('what lay open is closed, however deep, and what its owner may do stays', () => {
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'inner'))
  chmodSync(join(folder, 'inner'), 0o777)
  const files = [openFile(join(folder, 'log')), openFile(join(folder, 'inner', 'script'), 0o555)]
  expect(closeToOthers(folder)).toBeNull()
  expect([folder, join(folder, 'inner'), ...files].map(modeOf)).toEqual(['700', '700', '600', '500'])
})

test('what a link leads to is not ours to change', () => {
  const elsewhere = openFile(join(tmpdir(), `chorus-elsewhere-${process.pid}`))
  symlinkSync(elsewhere, join(folder, 'link'))
  expect(closeToOthers(folder)).toBeNull()
  expect(modeOf(elsewhere)).toBe('666')
  rmSync(elsewhere)
})

// Only the system's administrator can give a file away.
test.skipIf(process.getuid?.() !== 0)('a file of another user is named', () => {
  const foreign = openFile(join(folder, 'foreign'))
  chownSync(foreign, 12_345, 12_345)
  expect(closeToOthers(folder)).toBe(foreign)
})
