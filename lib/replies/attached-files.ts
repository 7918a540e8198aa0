import type { Attachment, Email } from 'postal-mime'
import { MESSAGE } from '#lib/files/file-kinds.ts'

/** What a machine reports or returns: no file of anybody's. */
const REPORTED = /^(?:message\/(?!rfc822|global$)|text\/rfc822)/i
/** Of one message. */
export const MOST_FILES = 50
const LONGEST_NAME = 120
const LONGEST_ENDING = 12

/** The files that somebody attached to a message, as its reader would save them; a message that they enclosed is one too. */
export function attachedFiles(mail: Email): Attachment[] {
  const contentType = mail.headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const isReport = /^\s*multipart\/report\b/i.test(contentType)
  const isFile = ({ mimeType }: Attachment) =>
    !REPORTED.test(mimeType) && !(isReport && mimeType.toLowerCase().startsWith('message/'))
  return mail.attachments.filter(isFile).slice(0, MOST_FILES)
}

/** What Outlook makes of a message, and what is signed so that nothing of it can be read without its wrapper. */
export const OUTLOOK = /^application\/(?:vnd\.)?ms-tnef$/i
export const SIGNED = /^application\/(?:x-)?pkcs7-mime$/i

/** A file that somebody attached, as it lies in the message. */
export type Wrapped = Pick<Attachment, 'filename' | 'mimeType' | 'content'>

/** Whether a file may be a wrapper around others: see `files-within.ts`, which takes longer to load than most files to take out. */
export const isWrapper = ({ mimeType }: Wrapped): boolean => OUTLOOK.test(mimeType) || SIGNED.test(mimeType)

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/calendar': 'ics',
  'text/html': 'html',
  'text/plain': 'txt',
  [MESSAGE]: 'eml',
}

/**
 * A file's name as it may stand anywhere: no folders, nothing that cannot be seen or that turns the direction of reading,
 * not endless, its ending kept. One without a name is called by what it is.
 */
export function safeName(filename: string | null, mediaType: string): string {
  const name = (filename ?? '')
    .slice(0, 2_000)
    .replace(/[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim()
  if (name === '') return ['file', ENDINGS[mediaType]].filter(Boolean).join('.')
  const signs = [...name]
  if (signs.length <= LONGEST_NAME) return name
  const dot = signs.lastIndexOf('.')
  const ending = dot > 0 && signs.length - dot <= LONGEST_ENDING ? signs.slice(dot) : []
  return [...signs.slice(0, LONGEST_NAME - ending.length), ...ending].join('')
}
