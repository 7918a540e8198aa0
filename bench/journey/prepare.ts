/** Run in a copy of the project: brings the database of its settings up to date and fills it, as the first start does. */
import { prepareDatabase } from '#processes/prepare-database.ts'

await prepareDatabase(() => {})
process.exit(0)
