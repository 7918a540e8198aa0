/**
 * npm run verify-signature -- FILE
 *
 * Checks the PDF of a position: its seals, its text, and, when the database runs, that the position is on record and what
 * became of it. Ends with 0 when everything that could be checked is right, with 1 otherwise.
 */
import { readFileSync } from 'node:fs'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { databaseUrl } from '#lib/platform/database-url.ts'
import { allRight, checkEvidence } from '#lib/positions/check-evidence.ts'

const [path, ...more] = process.argv.slice(2)
if (path === undefined || more.length > 0) {
  console.error('npm run verify-signature -- FILE')
  process.exit(2)
}

const file = read(path)
const db = await reachDatabase()
const findings = await checkEvidence(file, db)
await db?.$disconnect()
const marks = { true: 'right ', false: 'WRONG ', null: 'open  ' }
for (const { ok, text } of findings) console.log(`${marks[`${ok}`]} ${text}`)
const right = allRight(findings)
console.log(
  right ? '\nThis document can be relied on.' : '\nDo not rely on this document. Ask for a new copy.',
)
process.exitCode = right ? 0 : 1

function read(name: string): Buffer {
  try {
    return readFileSync(name)
  } catch {
    console.error(`There is no file ${name} that can be read.`)
    process.exit(2)
  }
}

async function reachDatabase(): Promise<Database | null> {
  const client = connectDatabase(databaseUrl(), 1)
  try {
    await client.$queryRaw`SELECT 1`
    return client
  } catch {
    await client.$disconnect().catch(() => {})
    return null
  }
}
