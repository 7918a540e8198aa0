import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { everySealingHash, sealingHash } from '#lib/platform/keyed-hash.ts'
import { type EvidenceRecord, evidenceRecord } from './evidence.ts'

/** The file that travels inside the PDF. */
export const EVIDENCE_FILE = 'chorus-evidence.json'

const sealed = z.object({ record: z.unknown(), seal: z.string() })
const PURPOSE = 'evidence'
const seal = (bytes: string | Uint8Array) => sealingHash(PURPOSE, bytes).toString('hex')

/** Evidence is for years, so any secret there ever was may have sealed it. */
function isSeal(given: string, bytes: string | Uint8Array): boolean {
  const read = Buffer.from(given, 'hex')
  return everySealingHash(PURPOSE, bytes).some(
    (hash) => read.length === hash.length && timingSafeEqual(read, hash),
  )
}

/** The record with this installation's seal (HMAC-SHA-256 over its JSON), as the text of a file. */
export const sealRecord = (record: EvidenceRecord): string =>
  JSON.stringify({ record, seal: seal(JSON.stringify(record)) }, null, 2)

/** The record in such a file: `sealed` tells whether it is letter for letter what this installation wrote. */
export function openRecord(text: string): { record: EvidenceRecord; sealed: boolean } | null {
  try {
    const { record, seal: given } = sealed.parse(JSON.parse(text))
    return { record: evidenceRecord.parse(record), sealed: isSeal(given, JSON.stringify(record)) }
  } catch {
    return null
  }
}

/** Readers of PDF pass over a comment behind the end of the file. */
const MARK = Buffer.from('%ChorusSeal ')

/** A whole file with a seal over every byte of it. */
export const sealFile = (pdf: Uint8Array): Buffer<ArrayBuffer> =>
  Buffer.concat([pdf, MARK, Buffer.from(`${seal(pdf)}\n`)])

/** Whether not one byte of a sealed file was changed; null when it carries no seal. */
export function isFileWhole(file: Buffer): boolean | null {
  const at = file.lastIndexOf(MARK)
  if (at < 0) return null
  const given = /^([0-9a-f]{64})\n$/.exec(file.subarray(at + MARK.length).toString('latin1'))?.[1]
  return given !== undefined && isSeal(given, file.subarray(0, at))
}
