import { basename } from 'node:path'
import { buildPostcodeIndex } from '#lib/parliament/build-postcode-index.ts'
import { createPostcodeCollector } from '#lib/parliament/collect-postcodes.ts'
import { openPostcodeIndex, postcodeIndexOf } from '#lib/parliament/postcode-index.ts'
import { NOT_A_KEY, readPostcodeKey } from '#lib/parliament/postcode-key.ts'
import type { CsvRefusal } from '#lib/parliament/read-csv-columns.ts'
import { readCsvColumns } from '#lib/parliament/read-csv-columns.ts'
import { replaceFile } from '#lib/parliament/replace-file.ts'
import { figures } from '#lib/words/numbers.ts'

export type PostcodeImport = {
  /** An ONS NSPL or ONSPD file, CSV or gzip, with either generation of column names. */
  file: string
  /** Postcodes in several seats: `postcode,gss_code`, one row for each seat. */
  several?: string
  /** Live postcodes without a place: one column, `pcds`. */
  nowhere?: string
  /** Where the index goes. */
  out: string
  /** The index in use until now, to compare with; may not exist. */
  previous: string
  /** GSS codes of all the constituencies there are. */
  seats: string[]
  /** Shown to staff; the file's name if left out. */
  source?: string
  now: Date
  onProgress?: (read: number, size: number) => void
}

type PostcodeImportRefusal = {
  ok: false
  reason:
    | CsvRefusal['reason']
    | 'unknown_seat'
    | 'unreadable_postcodes'
    | 'duplicates_disagree'
    | 'fewer_postcodes'
  /** The reason in a sentence or two, for the person at the keyboard. */
  message: string
}

type PostcodeImportResult =
  | {
      ok: true
      live: number
      terminated: number
      several: number
      bytes: number
      /** Rows that cannot be in an index: the Crown dependencies, and the odd code such as GIR 0AA. */
      leftOut: number
      /** Postcodes of the several-seat file that the directory does not have. */
      severalLeftOut: number
    }
  | PostcodeImportRefusal

/** Codes the ONS writes where there is no constituency. */
const NO_CONSTITUENCY = /^([EWSNLM]99999999)?$/
const CROWN_DEPENDENCY = /^(JE|GY|IM)\d/
const MOST_UNREADABLE = 0.001
const LEAST_OF_PREVIOUS = 0.95

const POSTCODE_NAMES = [/^pcds$/i, /^(pcd8|pcd2)$/i, /^(pcd7|pcd)$/i, /^postcode$/i]

/**
 * Builds an index from an ONS directory and puts it in the place of the old one, in one step. Whatever is wrong with
 * the files is a refusal with its reason, and the old index stays as it is.
 */
export async function importPostcodes(input: PostcodeImport): Promise<PostcodeImportResult> {
  const collector = createPostcodeCollector()
  const seatNumbers = new Map(input.seats.map((code, at) => [code, at + 1]))
  const problems = createProblemList(input.seats.length)
  let leftOut = 0

  const directory = await readCsvColumns({
    file: input.file,
    columns: { postcode: POSTCODE_NAMES, constituency: [/^pcon(\d\d)?(cd)?$/i], doterm: [/^doterm$/i] },
    onProgress: input.onProgress,
    onRow({ postcode, constituency, doterm }, row) {
      const key = readPostcodeKey(postcode)
      if (key === NOT_A_KEY || CROWN_DEPENDENCY.test(postcode)) {
        leftOut++
        if (key === NOT_A_KEY) problems.unreadable(postcode, row)
        return
      }
      const seat = seatNumbers.get(constituency) ?? 0
      if (seat === 0 && !NO_CONSTITUENCY.test(constituency)) problems.unknownSeat(constituency, row)
      collector.add(key, seat, doterm !== '')
    },
  })
  if (!directory.ok) return directory
  const directoryProblem = problems.refusal(input.file, directory.rows)
  if (directoryProblem) return directoryProblem

  if (input.several !== undefined) {
    const several = await readCsvColumns({
      file: input.several,
      columns: { postcode: POSTCODE_NAMES, gss_code: [/^gss_code$/i, /^pcon(\d\d)?(cd)?$/i] },
      onRow({ postcode, gss_code }, row) {
        const key = readPostcodeKey(postcode)
        const seat = seatNumbers.get(gss_code)
        if (seat === undefined) problems.unknownSeat(gss_code, row)
        else if (key === NOT_A_KEY) problems.unreadable(postcode, row)
        else collector.addSeveral(key, seat)
      },
    })
    if (!several.ok) return several
    const problem = problems.refusal(input.several, several.rows)
    if (problem) return problem
  }

  if (input.nowhere !== undefined) {
    const nowhere = await readCsvColumns({
      file: input.nowhere,
      columns: { postcode: POSTCODE_NAMES },
      onRow({ postcode }, row) {
        const key = readPostcodeKey(postcode)
        if (key === NOT_A_KEY) problems.unreadable(postcode, row)
        else collector.addPlaceless(key)
      },
    })
    if (!nowhere.ok) return nowhere
    const problem = problems.refusal(input.nowhere, nowhere.rows)
    if (problem) return problem
  }

  const collected = collector.finish()
  if (!collected.ok) {
    const message = `${input.file} has ${collected.postcode} twice, and the two rows disagree.`
    return { ok: false, reason: collected.reason, message }
  }
  const live = collected.live.keys.length
  const before = livePostcodesBefore(input.previous)
  if (live === 0 || live < before * LEAST_OF_PREVIOUS) {
    const message = `${input.file} has ${figures(live)} live postcodes; the index in use has ${figures(before)}. More than 5% fewer: is the file complete?`
    return { ok: false, reason: 'fewer_postcodes', message }
  }

  const source = input.source ?? basename(input.file)
  const index = buildPostcodeIndex({ ...collected, seats: input.seats, source, builtAt: input.now })
  // Reads its own work before anything is replaced: throws if the checksum or the header is not right.
  postcodeIndexOf(index)
  replaceFile(input.out, index)
  return {
    ok: true,
    live,
    terminated: collected.terminated.keys.length,
    several: new Set(collected.several.map(({ key }) => key)).size,
    bytes: index.length,
    leftOut,
    severalLeftOut: collected.severalLeftOut,
  }
}

function livePostcodesBefore(path: string): number {
  try {
    return openPostcodeIndex(path).info().postcodes
  } catch {
    return 0
  }
}

/** Notes the first unknown seat and counts unreadable postcodes, so that a whole file is judged and not its first row. */
function createProblemList(seatCount: number) {
  let unknownSeat: { code: string; row: number } | undefined
  let unreadable: { postcode: string; row: number } | undefined
  let unreadableCount = 0
  return {
    unknownSeat(code: string, row: number) {
      unknownSeat ??= { code, row }
    },
    unreadable(postcode: string, row: number) {
      unreadable ??= { postcode, row }
      unreadableCount++
    },
    refusal(file: string, rows: number): PostcodeImportRefusal | undefined {
      if (unknownSeat) {
        const { code, row } = unknownSeat
        const message = `${file}, row ${figures(row)}: ${code || 'a blank'} is not one of the ${seatCount} constituencies. Releases before August 2024 have the old ones.`
        return { ok: false, reason: 'unknown_seat', message }
      }
      if (unreadable && unreadableCount > rows * MOST_UNREADABLE) {
        const message = `${file} has ${figures(unreadableCount)} rows without a postcode that can be read, the first in row ${figures(unreadable.row)}: “${unreadable.postcode.slice(0, 20)}”.`
        return { ok: false, reason: 'unreadable_postcodes', message }
      }
      unreadable = undefined
      unreadableCount = 0
      return undefined
    },
  }
}
