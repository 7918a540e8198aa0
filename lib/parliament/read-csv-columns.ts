import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { codeOf, messageOf } from '#lib/platform/error-parts.ts'

export type CsvRefusal = { reason: 'cannot_read' | 'wrong_encoding' | 'missing_columns'; message: string }

type CsvRead<Column extends string> = {
  file: string
  /** For each wanted column its possible names, best first. Matched against trimmed headers; make them `/…/i`. */
  columns: Record<Column, RegExp[]>
  /** Called for each row after the header, with the row's number from 1. The object is reused: copy what is kept. */
  onRow: (values: Record<Column, string>, row: number) => void
  /** Bytes read of the file as it lies on the disk, and its size. */
  onProgress?: (read: number, size: number) => void
}

const LONGEST_ROW = 1 << 20

/**
 * Reads some columns of a CSV file in UTF-8, plain or gzip, in a stream: a few chunks are in memory at a time. Rows
 * without anything in them are passed over.
 */
export async function readCsvColumns<Column extends string>(
  read: CsvRead<Column>,
): Promise<{ ok: true; rows: number } | ({ ok: false } & CsvRefusal)> {
  try {
    return { ok: true, rows: await readRows(read) }
  } catch (error) {
    if (error instanceof CsvProblem) return { ok: false, reason: error.reason, message: error.message }
    const code = codeOf(error)
    if (!code) throw error
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return { ok: false, reason: 'wrong_encoding', message: `${read.file} is not in UTF-8.` }
    }
    return { ok: false, reason: 'cannot_read', message: `${read.file} cannot be read: ${messageOf(error)}` }
  }
}

/** Leaves the loops below; never leaves this file. */
class CsvProblem extends Error {
  readonly reason: CsvRefusal['reason']

  constructor(reason: CsvRefusal['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

async function readRows<Column extends string>({
  file,
  columns,
  onRow,
  onProgress,
}: CsvRead<Column>): Promise<number> {
  const { size } = await stat(file)
  const start = await firstBytes(file)
  if (start === ZIP) {
    const hint = 'It is a ZIP archive: unpack it and give the CSV file in its Data folder.'
    throw new CsvProblem('missing_columns', `${file} is not a CSV file. ${hint}`)
  }
  const raw = createReadStream(file)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  async function* inUtf8(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      decoder.decode(chunk, { stream: true })
      onProgress?.(raw.bytesRead, size)
      yield chunk
    }
    decoder.decode()
  }

  let wanted: [column: Column, at: number][] | undefined
  let rows = 0
  const values = {} as Record<Column, string>
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    on_record(fields: string[]) {
      if (wanted) {
        rows++
        for (const [column, at] of wanted) values[column] = (fields[at] ?? '').trim()
        onRow(values, rows)
      } else {
        wanted = findColumns(file, fields, columns)
      }
      return null
    },
  })
  const unpacked = start.startsWith(GZIP) ? createGunzip() : new PassThrough()
  // Nothing comes out: each row is dealt with where it is read.
  await pipeline(raw, unpacked, inUtf8, parser.resume())
  wanted ??= findColumns(file, [], columns)
  return rows
}

function findColumns<Column extends string>(
  file: string,
  header: string[],
  columns: Record<Column, RegExp[]>,
): [Column, number][] {
  // A text in UTF-16 without its mark is also valid UTF-8, with a zero in every second place.
  if (header.some((name) => name.includes('\0')))
    throw new CsvProblem('wrong_encoding', `${file} is not in UTF-8.`)
  const headers = header.map((name) => name.trim())
  const found: [Column, number][] = []
  const missing: string[] = []
  for (const column of Object.keys(columns) as Column[]) {
    const at = columns[column].map((name) => headers.findIndex((one) => name.test(one))).find((n) => n !== -1)
    if (at === undefined) missing.push(column)
    else found.push([column, at])
  }
  if (missing.length === 0) return found
  throw new CsvProblem(
    'missing_columns',
    `${file} has no column for: ${missing.join(', ')}. See its first line.`,
  )
}

const GZIP = '1f8b'
const ZIP = '504b0304'

/** The first four bytes of a file, or fewer where it has fewer, in hexadecimal. */
async function firstBytes(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4), length: 4, position: 0 })
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
