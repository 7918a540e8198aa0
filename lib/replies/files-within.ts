import PostalMime from 'postal-mime'
import { attachedFiles, MOST_FILES, OUTLOOK, SIGNED, type Wrapped } from './attached-files.ts'
import { signedContent } from './read-signed.ts'
import { filesInTnef } from './read-tnef.ts'

const PARTS_IN_PARTS = 50
/** What was signed, wrapped up and signed again is opened so often. */
const DEEPEST = 3

/**
 * The files that lie within what Outlook (winmail.dat) or an opaque signature (smime.p7m) makes of a message, for nobody's
 * program opens these; the wrapper itself where there are none in it, or where it is no wrapper. Nothing here is packed, so
 * they are together no larger than it. Only the process that takes files out calls this.
 */
export async function filesWithin(file: Wrapped, depth = 0): Promise<Wrapped[]> {
  const inside = depth < DEEPEST ? await unwrapped(file) : []
  if (inside.length === 0) return [file]
  const files: Wrapped[] = []
  for (const one of inside) {
    files.push(...(await filesWithin(one, depth + 1)))
    if (files.length >= MOST_FILES) break
  }
  return files.slice(0, MOST_FILES)
}

async function unwrapped({ mimeType, content }: Wrapped): Promise<Wrapped[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  if (OUTLOOK.test(mimeType)) {
    return filesInTnef(bytes).map((file) => ({ ...file, content: new Uint8Array(file.content) }))
  }
  const signed = SIGNED.test(mimeType) ? signedContent(bytes) : null
  if (!signed) return []
  try {
    const options = { forceRfc822Attachments: true, maxNestingDepth: PARTS_IN_PARTS }
    return attachedFiles(await PostalMime.parse(signed, options))
  } catch {
    // No message that anybody could read: the wrapper is what there is.
    return []
  }
}
