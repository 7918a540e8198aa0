import type { ListedFile } from '#lib/replies/schema.ts'
import { fileWords } from '#lib/words/catalogue/files.ts'
import type { PlainWords } from '#lib/words/say.ts'

/** Why a file is not given to the supporter it came to; null where it is. */
export function whyNotGiven({
  safety,
  keptBack,
}: Pick<ListedFile, 'safety' | 'keptBack'>): PlainWords | null {
  if (keptBack) return fileWords.isKeptBack
  if (safety === 'infected') return fileWords.isInfected
  return safety === 'waiting' ? fileWords.isWaiting : null
}
