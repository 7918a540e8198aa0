/** The step of the start that brings the database up to date, run once by the supervisor. */
import { messageOf } from '#lib/platform/error-parts.ts'
import { keepFilesPrivate } from '#lib/platform/private-files.ts'
import { CannotStart } from './check-start.ts'
import { prepareDatabase } from './prepare-database.ts'

keepFilesPrivate()
process.on('disconnect', () => process.exit(1))
// These reach every process at once: the supervisor says in which order they end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
try {
  await prepareDatabase((line) => console.log(line))
} catch (error) {
  const said = messageOf(error)
  const sentence = error instanceof CannotStart ? said : `Chorus could not start: ${said}`
  await new Promise((sent) => process.send?.(sentence, sent))
  process.exit(1)
}
// Prisma's engine leaves a timer of ten seconds.
process.exit(0)
