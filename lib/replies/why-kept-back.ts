import { MESSAGE } from '#lib/files/file-kinds.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { FileKeptBack } from '#lib/platform/generated/prisma/enums.ts'
import { holdsOwnLink } from './without-own-links.ts'
import { withoutSecrets } from './without-secrets.ts'

/**
 * Why a file is passed on to nobody: it holds the secret address of a letter, or a link to somebody's own page, in its name, its
 * words or its bytes; or it is a message that may hold one and could not be looked through. Null for any other.
 * @param token of the letter that the file came to
 */
function whyKeptBack(
  file: { name: string; mediaType: string; words: string | null; addresses: string },
  token: string,
): FileKeptBack | null {
  const readable = [file.name, file.words, file.addresses].join('\n')
  if (withoutSecrets(readable, { token, instead: '' }) !== readable || holdsOwnLink(readable)) {
    return 'secret_address'
  }
  return file.mediaType === MESSAGE && file.words === null ? 'not_looked_through' : null
}

/** Looks through the files of a message that belongs to a letter now, and writes down which its supporter is not given. */
export async function keepBackFiles(
  tx: Transaction,
  { inboundId, letterId }: { inboundId: string; letterId: string },
): Promise<void> {
  const files = await tx.attachedFile.findMany({
    where: { inboundId },
    select: { id: true, name: true, mediaType: true, words: true, addresses: true },
  })
  if (files.length === 0) return
  const { replyToken } = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: { replyToken: true },
  })
  for (const file of files) {
    // It may have been placed at another letter before.
    await tx.attachedFile.update({
      where: { id: file.id },
      data: { keptBack: whyKeptBack(file, replyToken) },
    })
  }
}
