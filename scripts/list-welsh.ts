/**
 * npm run welsh                lists every sentence whose Welsh no Welsh speaker has reviewed
 * npm run welsh -- FILE.csv    writes them as a table for a reviewer to fill in
 */
import { writeFileSync } from 'node:fs'
import { catalogue } from '#lib/words/catalogue.ts'
import { reviewTable, welshToReview } from './words/welsh-to-review.ts'

const [file, ...more] = process.argv.slice(2)
if (more.length > 0 || (file !== undefined && !file.endsWith('.csv'))) {
  console.error('npm run welsh, or npm run welsh -- FILE.csv')
  process.exit(2)
}

const parts = welshToReview(catalogue)
const rows = parts.flatMap((part) => part.rows)
if (file === undefined) {
  for (const { where, when, en, cy } of rows) {
    console.log(`${where}${when && ` (with the number: ${when})`}\n  en  ${en}\n  cy  ${cy}`)
  }
} else {
  writeFileSync(file, reviewTable(rows))
  console.log(`${file}: ${rows.length} rows`)
}

const total = (of: 'open' | 'sentences') => parts.reduce((sum, part) => sum + part[of], 0)
console.log('\nNot reviewed by a Welsh speaker yet:')
for (const { part, open, sentences } of parts)
  console.log(`${String(open).padStart(5)} of ${sentences} in ${part}`)
console.log(`${String(total('open')).padStart(5)} of ${total('sentences')} in all`)
