/** `node scripts/testing/migrate.ts URL`: migrates one database. Prisma's engine leaves a 10 s timer, so it ends itself. */
import { applyMigrations } from '#lib/platform/migrations.ts'

const url = process.argv[2]
if (!url) throw new Error('Name the database to migrate.')
await applyMigrations(url)
process.exit(0)
