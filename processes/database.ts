/** The embedded database: the one process that opens its folder. */
import { Pool } from 'pg'
import { config } from '#lib/platform/config.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'
import { takeFolderLock } from '#lib/platform/folder-lock.ts'
import { log } from '#lib/platform/log.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { checkpointWhenDue } from './checkpoint-when-due.ts'
import { runAsChild } from './child.ts'
import { repeat } from './repeat.ts'

/** The previous owner may need a moment to notice that its supervisor is gone. */
const WAIT_FOR_PREVIOUS_MS = 15_000
const LOOK_AT_LOG_EVERY_MS = 10_000

await runAsChild(async () => {
  const { dataDir } = config()
  const lock = await takeFolderLock(dataPaths(dataDir).databaseLock, WAIT_FOR_PREVIOUS_MS)
  if (!lock) throw new Error('Another process still has the database open.')
  const server = await startEmbeddedDatabase(dataDir, { onBroken: endAtOnce })
  // Over the socket as everybody else, so that it waits its turn.
  const pool = new Pool({ connectionString: embeddedDatabaseUrl(dataDir), max: 1 })
  pool.on('error', () => {})
  const checkpoints = repeat('checkpoint', LOOK_AT_LOG_EVERY_MS, () => checkpointWhenDue(pool))
  return {
    async stop() {
      await checkpoints.stop()
      await pool.end()
      await server.stop()
      lock.release()
    },
  }
})

/** Nothing more may be answered: what was not yet is not acknowledged, and what was is on the disk. */
function endAtOnce(why: string): void {
  log().fatal({ why }, 'the database cannot go on: it ends, and starts again from its log')
  process.exit(1)
}
