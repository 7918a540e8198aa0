import { createReadStream, type ReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip, type Gunzip } from 'node:zlib'

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

const LONGEST_LINE = 1 << 20

/**
 * Reads some columns of a CSV file in UTF-8, plain or gzip, in a stream: a few chunks are in memory at a time. Fields
 * may be quoted but not contain line breaks, as in everything the ONS publishes.
 */
export async function readCsvColumns<Column extends string>(
  read: CsvRead<Column>,
): Promise<{ ok: true; rows: number } | ({ ok: false } & CsvRefusal)> {
  try {
    return { ok: true, rows: await readRows(read) }
  } catch (error) {
    if (error instanceof CsvProblem) return { ok: false, reason: error.reason, message: error.message }
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return { ok: false, reason: 'wrong_encoding', message: `${read.file} is not in UTF-8.` }
    }
    return { ok: false, reason: 'cannot_read', message: `${read.file} cannot be read: ${error.message}` }
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

async function readRows<Column extends string>(read: CsvRead<Column>): Promise<number> {
  const { file, onProgress } = read
  const { size } = await stat(file)
  const raw = createReadStream(file)
  const bytes = (await startsLikeGzip(file)) ? unpack(raw) : raw
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const lines = createLineReader(read)
  for await (const chunk of bytes) {
    lines.add(decoder.decode(chunk as Buffer, { stream: true }))
    onProgress?.(raw.bytesRead, size)
  }
  lines.add(`${decoder.decode()}\n`)
  return lines.finish()
}

/** `pipe` leaves errors where they are: a file that stops being readable must not leave us waiting for more. */
function unpack(raw: ReadStream): Gunzip {
  const gunzip = createGunzip()
  raw.on('error', (error) => gunzip.destroy(error))
  return raw.pipe(gunzip)
}

function createLineReader<Column extends string>({ file, columns, onRow }: CsvRead<Column>) {
  let rest = ''
  let rows = -1
  let wanted: [column: Column, at: number][] = []
  const values = {} as Record<Column, string>
  const fields: string[] = []

  function readLine(line: string) {
    if (rows === -1) {
      wanted = findColumns(file, line, columns)
      rows = 0
      return
    }
    if (line === '') return
    rows++
    splitCsvLine(line, fields)
    for (const [column, at] of wanted) values[column] = (fields[at] ?? '').trim()
    onRow(values, rows)
  }

  return {
    add(text: string) {
      const joined = rest + text
      let from = 0
      for (let end = joined.indexOf('\n'); end !== -1; end = joined.indexOf('\n', from)) {
        readLine(joined.slice(from, joined.charCodeAt(end - 1) === 13 ? end - 1 : end))
        from = end + 1
      }
      rest = joined.slice(from)
      if (rest.length > LONGEST_LINE) throw new CsvProblem('missing_columns', `${file} is not a CSV file.`)
    },
    finish() {
      return Math.max(rows, 0)
    },
  }
}

function findColumns<Column extends string>(
  file: string,
  line: string,
  columns: Record<Column, RegExp[]>,
): [Column, number][] {
  // A text in UTF-16 without its mark is also valid UTF-8, with a zero in every second place.
  if (line.includes('\0')) throw new CsvProblem('wrong_encoding', `${file} is not in UTF-8.`)
  const headers = splitCsvLine(line, []).map((header) => header.trim())
  const found: [Column, number][] = []
  const missing: string[] = []
  for (const column of Object.keys(columns) as Column[]) {
    const at = columns[column]
      .map((name) => headers.findIndex((header) => name.test(header)))
      .find((n) => n !== -1)
    if (at === undefined) missing.push(column)
    else found.push([column, at])
  }
  if (missing.length === 0) return found
  const isZip = line.startsWith('PK\u0003\u0004')
  const hint = isZip
    ? 'It is a ZIP archive: unpack it and give the CSV file in its Data folder.'
    : 'See its first line.'
  throw new CsvProblem('missing_columns', `${file} has no column for: ${missing.join(', ')}. ${hint}`)
}

/** The fields of one line, into `fields`. A doubled quote inside a quoted field stands for one. */
function splitCsvLine(line: string, fields: string[]): string[] {
  fields.length = 0
  let at = 0
  while (at <= line.length) {
    if (line.charCodeAt(at) !== 34) {
      const comma = line.indexOf(',', at)
      const end = comma === -1 ? line.length : comma
      fields.push(line.slice(at, end))
      at = end + 1
      continue
    }
    let end = line.indexOf('"', at + 1)
    while (end !== -1 && line.charCodeAt(end + 1) === 34) end = line.indexOf('"', end + 2)
    if (end === -1) end = line.length
    const quoted = line.slice(at + 1, end)
    fields.push(quoted.includes('""') ? quoted.replaceAll('""', '"') : quoted)
    const comma = line.indexOf(',', end)
    at = comma === -1 ? line.length + 1 : comma + 1
  }
  return fields
}

async function startsLikeGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(2), length: 2, position: 0 })
    return buffer.readUInt16BE(0) === 0x1f8b
  } finally {
    await handle.close()
  }
}
