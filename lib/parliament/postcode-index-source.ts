import { statSync } from 'node:fs'
import type { PostcodeIndex } from '#lib/parliament/postcode-index.ts'
import { openPostcodeIndex } from '#lib/parliament/postcode-index.ts'

const CHECK_EVERY_MS = 1000

type PostcodeIndexPaths = {
  /** Where an import puts its index; used as soon as it is there. */
  importedPath: string
  /** The index that comes with Chorus. */
  bundledPath: string
  /** Told of an index that cannot be used, once for each version of the file. */
  onError?: (error: unknown, path: string) => void
  /** Milliseconds on any steady clock; for tests. */
  clock?: () => number
}

/**
 * A function that gives the index in use. It looks at the files at most once a second and re-opens what has changed,
 * so a running server notices an import. A file that cannot be read leaves the index in use as it is.
 *
 * The function throws only if there has never been a readable index.
 */
export function createPostcodeIndexSource(paths: PostcodeIndexPaths): () => PostcodeIndex {
  const { importedPath, bundledPath, onError, clock = () => performance.now() } = paths
  let index: PostcodeIndex | undefined
  let seen = ''
  let checkedAt = Number.NEGATIVE_INFINITY

  function tryToOpen(path: string): PostcodeIndex | undefined {
    try {
      return openPostcodeIndex(path)
    } catch (error) {
      onError?.(error, path)
      return undefined
    }
  }

  return function postcodeIndex() {
    const now = clock()
    if (index && now - checkedAt < CHECK_EVERY_MS) return index
    checkedAt = now
    const path = versionOf(importedPath) === undefined ? bundledPath : importedPath
    const version = versionOf(path) ?? ''
    if (index && version === seen) return index
    seen = version
    index = tryToOpen(path) ?? index ?? openPostcodeIndex(bundledPath)
    return index
  }
}

/** Changes whenever the file is replaced or rewritten; undefined if there is no file to be seen. */
function versionOf(path: string): string | undefined {
  try {
    const { ino, mtimeMs, size } = statSync(path)
    return `${path} ${ino} ${mtimeMs} ${size}`
  } catch {
    return undefined
  }
}
