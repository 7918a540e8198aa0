import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPostcodeIndex } from '#lib/parliament/build-postcode-index.ts'
import { createPostcodeCollector } from '#lib/parliament/collect-postcodes.ts'
import { createPostcodeIndexSource } from '#lib/parliament/postcode-index-source.ts'
import { readPostcodeKey } from '#lib/parliament/postcode-key.ts'
import { replaceFile } from '#lib/parliament/replace-file.ts'

let folder = ''
let now = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postcodes-'))
  now = 0
  replaceFile(path('bundled'), indexFile('bundled'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = (name: string) => join(folder, name)

function indexFile(source: string): Buffer {
  const collector = createPostcodeCollector()
  collector.add(readPostcodeKey('M1 1AA'), 1, false)
  const collected = collector.finish()
  if (!collected.ok) throw new Error('no postcodes')
  return buildPostcodeIndex({ ...collected, seats: ['E14000001'], source, builtAt: new Date(0) })
}

function createSource(onError = vi.fn()) {
  const source = createPostcodeIndexSource({
    importedPath: path('imported'),
    bundledPath: path('bundled'),
    onError,
    clock: () => now,
  })
  const inUse = (after: number) => {
    now += after
    return source().info().source
  }
  return { inUse, source, onError }
}

describe('the index in use', () => {
  it('is the bundled one until there is an import, which a running server notices within a second', () => {
    const { inUse } = createSource()
    expect(inUse(0)).toBe('bundled')
    replaceFile(path('imported'), indexFile('May'))
    expect(inUse(999)).toBe('bundled')
    expect(inUse(1)).toBe('May')
    replaceFile(path('imported'), indexFile('Nov'))
    expect(inUse(1000)).toBe('Nov')
  })

  it('is opened once, not at every question', () => {
    const { source } = createSource()
    const first = source()
    now += 5000
    expect(source()).toBe(first)
  })

  it('stays as it is when the new file is damaged or cannot be read, and says so once', () => {
    const { inUse, onError } = createSource()
    replaceFile(path('imported'), indexFile('May'))
    expect(inUse(0)).toBe('May')
    writeFileSync(path('imported'), indexFile('Nov').subarray(0, 90))
    expect(inUse(1000)).toBe('May')
    expect(inUse(1000)).toBe('May')
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'incomplete' }),
      path('imported'),
    )
    replaceFile(path('imported'), indexFile('Feb'))
    expect(inUse(1000)).toBe('Feb')
  })

  it('is the bundled one if the import is damaged from the start, or taken away', () => {
    writeFileSync(path('imported'), 'not an index')
    const { inUse } = createSource()
    expect(inUse(0)).toBe('bundled')
    replaceFile(path('imported'), indexFile('May'))
    expect(inUse(1000)).toBe('May')
    rmSync(path('imported'))
    expect(inUse(1000)).toBe('bundled')
    rmSync(path('bundled'))
    expect(inUse(1000)).toBe('bundled')
  })

  it('throws the reason if there has never been one', () => {
    copyFileSync(import.meta.filename, path('bundled'))
    expect(() => createSource().source()).toThrow('not a postcode index')
  })
})
