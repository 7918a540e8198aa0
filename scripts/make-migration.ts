/** `npm run db:migration -- NAME`: writes what the schema files have and the migrations lack as a new migration. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaDrift } from '#lib/platform/migrations.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in lower case: npm run db:migration -- add_something')
  process.exit(2)
}
const sql = await schemaDrift()
if (sql === '') {
  console.log('The migrations already say all that the schema says.')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join('prisma/migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`)
  console.log(`Wrote ${folder}/migration.sql`)
}
