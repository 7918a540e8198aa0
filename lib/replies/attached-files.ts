import type { Attachment, Email } from 'postal-mime'

/** What a message returns, reports or encloses whole: it may hold a letter's secret address, and is no file of anybody's. */
const ENCLOSED = /^(?:message\/|text\/rfc822)/i
const MOST = 50

/** The files that somebody attached to a message, as its reader would save them. */
export const attachedFiles = (mail: Email): Attachment[] =>
  mail.attachments.filter(({ mimeType }) => !ENCLOSED.test(mimeType)).slice(0, MOST)

/** A file's name as it may stand in an archive: no folders, nothing that cannot be seen, and its number before it. */
export function archiveName(filename: string | null, at: number): string {
  const name = (filename ?? '')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, 100)
    .trim()
  return `${at + 1}-${name || 'file'}`
}
