import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { dataPaths, socketFolder, socketPath } from './paths.ts'

/** Messages after which PostgreSQL waits for more of the same request: everything but Query and Sync. */
const UNFINISHED = new Set([...'PBDECHFdc'].map((letter) => letter.charCodeAt(0)))

/**
 * One PostgreSQL session shared by many connections needs each request to run whole. pglite-socket keeps a connection's
 * turn while a transaction is open, but hands it on between the Parse and the Bind of one request; under load another
 * connection's statement is then bound instead. Calling an unfinished request a transaction closes that gap.
 */
class WholeRequests extends PGlite {
  #unfinished = false

  override isInTransaction(): boolean {
    return this.#unfinished || super.isInTransaction()
  }

  override async execProtocolRawStream(...[message, options]: Parameters<PGlite['execProtocolRawStream']>) {
    this.#unfinished = UNFINISHED.has(message[0] ?? 0)
    return super.execProtocolRawStream(message, options)
  }
}

export type EmbeddedDatabase = {
  /** Everything the database holds, as a tar file another one can start from. */
  dump(): Promise<Blob>
  stop(): Promise<void>
}

/**
 * Opens the embedded database of a data folder (or one in memory that listens in that folder) and serves it on a Unix
 * socket that only its owner can open. Only one process may do this for a folder at a time.
 * @param options.from what another database's `dump` gave, to start from instead of empty
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  { inMemory = false, from }: { inMemory?: boolean; from?: Blob } = {},
): Promise<EmbeddedDatabase> {
  const folder = socketFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  rmSync(socketPath(dataDir), { force: true })
  const db = new WholeRequests({
    dataDir: inMemory ? undefined : dataPaths(dataDir).database,
    loadDataDir: from,
  })
  await db.waitReady
  const server = new PGLiteSocketServer({ db, path: socketPath(dataDir), maxConnections: 60 })
  await server.start()
  return {
    dump: () => db.dumpDataDir('none'),
    async stop() {
      await server.stop()
      await db.close()
    },
  }
}
