import { z } from 'zod'
import { openSealed, seal } from '#lib/platform/sealed.ts'
import { FILES_PATH } from './strangers-policy.ts'

const PURPOSE = 'attached file'
const CONTEXT = ''
/** Long enough for a slow line and a second look; too short to be of use to anybody who finds it later. */
const SECONDS = 300

const inSeal = z.object({ id: z.uuid(), save: z.boolean() })
/** Which file, and whether it is to be saved although it could be opened. */
export type FileAsked = z.infer<typeof inSeal>

/** The address at which a file is opened for a few minutes, by whoever was led there: it knows no session. */
export function fileAddress(asked: FileAsked, now: Date): string {
  const sealed = seal(asked, { purpose: PURPOSE, context: CONTEXT, now, seconds: SECONDS })
  if (!sealed) throw new Error('a file is always small enough to name')
  return `${FILES_PATH}${sealed}`
}

/** What such an address leads to; null for one that is too old, or that this installation did not give out. */
export const fileInAddress = (sealed: string, now: Date): FileAsked | null =>
  openSealed(sealed, { purpose: PURPOSE, context: CONTEXT, now, schema: inSeal })
