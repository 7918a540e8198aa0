/** `node scripts/check-drift.ts`: the migrations must say all that the schema files say. */
import { schemaDrift } from '#lib/platform/migrations.ts'

const drift = await schemaDrift()
if (drift === '') {
  console.log('The migrations say all that the schema says.')
} else {
  console.error(`The schema says more than the migrations. Run: npm run db:migration -- NAME\n\n${drift}`)
}
process.exit(drift === '' ? 0 : 1)
