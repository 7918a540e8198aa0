/** The embedded database: the one process that opens its folder. */
import { config } from '#lib/platform/config.ts'
import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'
import { takeFolderLock } from '#lib/platform/folder-lock.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { runAsChild } from './child.ts'

/** The previous owner may need a moment to notice that its supervisor is gone. */
const WAIT_FOR_PREVIOUS_MS = 15_000

await runAsChild(async () => {
  const { dataDir } = config()
  const lock = await takeFolderLock(dataPaths(dataDir).databaseLock, WAIT_FOR_PREVIOUS_MS)
  if (!lock) throw new Error('Another process still has the database open.')
  const server = await startEmbeddedDatabase(dataDir)
  return {
    async stop() {
      await server.stop()
      lock.release()
    },
  }
})
