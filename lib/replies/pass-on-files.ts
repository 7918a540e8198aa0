import { aboutFile } from '#lib/files/file-kinds.ts'
import { safetyOf } from '#lib/files/safety.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import type { FileKeptBack, FileScan } from '#lib/platform/generated/prisma/enums.ts'
import { fileWords } from '#lib/words/catalogue/files.ts'
import type { PlainWords, Say } from '#lib/words/say.ts'

/** What many mail systems take in one message, as it travels: a third more than the bytes themselves. */
const MOST_BYTES = 25_000_000
const asItTravels = (size: number) => Math.ceil((size * 78) / 57)

/** What to select of the files of a message, so that they can be passed on. */
export const filesToPassOn = {
  orderBy: { number: 'asc' },
  select: { name: true, mediaType: true, size: true, sourceId: true, scan: true, keptBack: true },
} as const

type File = {
  name: string
  mediaType: string
  size: number
  sourceId: string
  scan: FileScan | null
  keptBack: FileKeptBack | null
}

export type FilesToPassOn = readonly File[]

/**
 * Which files of an answer go with its copy, and what the copy says of each: attached; on the supporter's own page, since
 * together they are too large or the scanner has not seen them yet; or not passed on, and why.
 * @param attachments how many the message came with
 * @param scrub takes secret addresses out of a text
 */
export function passOnFiles({
  files,
  attachments,
  scrub,
  say,
}: {
  files: FilesToPassOn
  attachments: number
  scrub: (text: string) => string
  say: Say
}): { attached: File[]; told: MailBlock[] } {
  const mayGo = files.filter(({ keptBack }) => keptBack === null)
  const of = (safety: ReturnType<typeof safetyOf>) => mayGo.filter((file) => safetyOf(file) === safety)
  const ready = of('ready')
  const fits = ready.reduce((sum, { size }) => sum + asItTravels(size), 0) <= MOST_BYTES
  const list = (words: PlainWords, named: readonly File[]): MailBlock[] =>
    named.length === 0 ? [] : [say(words), { list: named.map((file) => scrub(lineOf(file))) }]
  const lineOf = (file: File) => `${file.name} (${aboutFile(file)})`
  return {
    attached: fits ? ready : [],
    told: [
      ...list(fits ? fileWords.attached : fileWords.tooLarge, ready),
      ...list(fileWords.waiting, of('waiting')),
      ...list(fileWords.infected, of('infected')),
      ...list(
        fileWords.keptBack,
        files.filter(({ keptBack }) => keptBack !== null),
      ),
      ...(attachments > 0 && files.length === 0 ? [say(fileWords.noneTaken)] : []),
    ],
  }
}
