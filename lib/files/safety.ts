import { config } from '#lib/platform/config.ts'
import type { FileScan } from '#lib/platform/generated/prisma/enums.ts'

/** Whether a file may be opened and passed on: not with a virus in it, and not before a scanner that there is has looked. */
export type Safety = 'ready' | 'waiting' | 'infected'

export function safetyOf({ scan }: { scan: FileScan | null }): Safety {
  if (scan === 'infected') return 'infected'
  return scan === null && config().scanner ? 'waiting' : 'ready'
}
