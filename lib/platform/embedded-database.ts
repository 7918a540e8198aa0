import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { DatabaseFiles, flushingStart } from './database-files.ts'
import { makeDatabase } from './make-database.ts'
import { dataPaths, socketFolder, socketPath } from './paths.ts'
import { isOurs } from './private-files.ts'

/** Messages after which PostgreSQL waits for more of the same request: everything but Query and Sync. */
const UNFINISHED = new Set([...'PBDECHFdc'].map((letter) => letter.charCodeAt(0)))

/** What PGlite's PostgreSQL throws for an error of a statement, which it then answers; everything else ends it. */
const ERROR_OF_A_STATEMENT = 100

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

/**
 * A database on the disk. Where PostgreSQL's process would end (a log that cannot be written, a fault in its memory),
 * PGlite goes on with what is left of it; this one says so at once, before another byte is answered.
 */
class DatabaseOnDisk extends WholeRequests {
  readonly #onBroken: (why: string) => void

  constructor(options: PGliteOptions, onBroken: (why: string) => void) {
    super(options)
    this.#onBroken = onBroken
  }

  /** Once it is ready: watches what PGlite passes over. */
  watch(): void {
    const module: { _PostgresMainLoopOnce: () => void } = this.Module
    const turn = module._PostgresMainLoopOnce
    module._PostgresMainLoopOnce = () => {
      try {
        turn()
      } catch (error) {
        if (!isErrorOfStatement(error)) this.#onBroken(String(error))
        throw error
      }
    }
  }

  override async execProtocolRawStream(...request: Parameters<PGlite['execProtocolRawStream']>) {
    try {
      return await super.execProtocolRawStream(...request)
    } catch (error) {
      this.#onBroken(String(error))
      throw error
    }
  }
}

const isErrorOfStatement = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === ERROR_OF_A_STATEMENT

export type EmbeddedDatabase = {
  /** Everything the database holds, as a tar file another one can start from. */
  dump(): Promise<Blob>
  stop(): Promise<void>
}

type Where =
  | { inMemory: true; from?: Blob }
  /** Called when it cannot go on: its process must end, and the next start reads the log. */
  | { inMemory?: false; onBroken: (why: string) => void }

/**
 * Opens the embedded database of a data folder (or one in memory that listens in that folder) and serves it on a Unix
 * socket that only its owner can open. Only one process may do this for a folder at a time. On the disk, what a commit
 * wrote is flushed before the commit is answered.
 * @param where.from what another database's `dump` gave, to start from instead of empty
 */
export async function startEmbeddedDatabase(dataDir: string, where: Where): Promise<EmbeddedDatabase> {
  const path = openSocketFolder(dataDir)
  const db = where.inMemory
    ? new WholeRequests({ loadDataDir: where.from })
    : await openOnDisk(dataPaths(dataDir).database, where.onBroken)
  await db.waitReady
  if (db instanceof DatabaseOnDisk) db.watch()
  const server = new PGLiteSocketServer({ db, path, maxConnections: 60 })
  await server.start()
  return {
    dump: () => db.dumpDataDir('none'),
    async stop() {
      await server.stop()
      await db.close()
    },
  }
}

/** @returns the socket's path, nothing in its place */
function openSocketFolder(dataDir: string): string {
  const folder = socketFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // In the system's temporary folder anybody could have made it first, and would then own what listens in it.
  const there = lstatSync(folder)
  if (!there.isDirectory() || !isOurs(there))
    throw new Error(`The folder ${folder} belongs to another user. Choose a shorter path with DATA_DIR.`)
  chmodSync(folder, 0o700)
  rmSync(socketPath(dataDir), { force: true })
  return socketPath(dataDir)
}

async function openOnDisk(folder: string, onBroken: (why: string) => void): Promise<DatabaseOnDisk> {
  await makeDatabase(folder)
  let lastWords = 'PostgreSQL gave itself up'
  const files = new DatabaseFiles(folder, () => onBroken(lastWords))
  const onStderr = (line: string) => {
    // Such a line names a file or a cause; the statement, with what people wrote, stands in lines of its own.
    if (/(PANIC|FATAL): /.test(line)) lastWords = line
    return false
  }
  return new DatabaseOnDisk({ fs: files, startParams: flushingStart, onStderr }, onBroken)
}
