/**
 * npm run postcodes:import -- FILE [--several FILE] [--nowhere FILE] [--source NAME] [--out FILE]
 *
 * Builds the postcode index from an ONS NSPL or ONSPD file. Running servers notice the new index within a second.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importPostcodes } from '#lib/parliament/import-postcodes.ts'
import { readCsvColumns } from '#lib/parliament/read-csv-columns.ts'
import { keepFilesPrivate } from '#lib/platform/private-files.ts'
import { figures } from '#lib/words/numbers.ts'
import { createProgressBar } from './progress-bar.ts'

const root = join(import.meta.dirname, '..')
const bundled = join(root, 'prisma/data/postcodes.index')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    several: { type: 'string' },
    nowhere: { type: 'string' },
    source: { type: 'string' },
    out: { type: 'string' },
  },
})
const [file, ...more] = positionals
if (file === undefined || more.length > 0) {
  console.error(
    'npm run postcodes:import -- FILE [--several FILE] [--nowhere FILE] [--source NAME] [--out FILE]',
  )
  process.exit(2)
}

const { several, nowhere, source } = values
// An index for the data folder is Chorus's own; one made for elsewhere is for whoever asked for it.
if (values.out === undefined) keepFilesPrivate()
const out = values.out ?? join(process.env.DATA_DIR ?? '.data', 'postcodes.index')
const previous = existsSync(out) ? out : bundled
const showProgress = createProgressBar('Reading')
const result = await importPostcodes({
  file,
  several,
  nowhere,
  source,
  out,
  previous,
  seats: await readSeats(),
  now: new Date(),
  onProgress: showProgress,
})

if (!result.ok) {
  console.error(`Not imported: ${result.message}\nThe index in use stays as it was.`)
  process.exit(1)
}
console.log(`Imported ${figures(result.live)} live and ${figures(result.terminated)} terminated postcodes.`)
if (result.several > 0) console.log(`${figures(result.several)} of them are in several constituencies.`)
if (result.leftOut > 0)
  console.log(`${figures(result.leftOut)} rows left out: Crown dependencies and special codes.`)
if (result.severalLeftOut > 0) {
  console.log(`${figures(result.severalLeftOut)} postcodes in ${several} are not in the directory: left out.`)
}
console.log(
  `${out}: ${figures(result.bytes)} bytes. Memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`,
)

async function readSeats(): Promise<string[]> {
  const seats: string[] = []
  const read = await readCsvColumns({
    file: join(root, 'prisma/data/constituencies.csv'),
    columns: { gssCode: [/^gss_code$/i] },
    onRow: ({ gssCode }) => seats.push(gssCode),
  })
  if (!read.ok) throw new Error(read.message)
  return seats.sort()
}
