import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Longest path a Unix socket may have on every system we know (macOS: 104 with the closing zero). */
const SOCKET_PATH_LIMIT = 103
const SOCKET_NAME = '.s.PGSQL.5432'

/** Where things lie inside the data folder. */
export function dataPaths(dataDir: string) {
  return {
    database: join(dataDir, 'database'),
    databaseLock: join(dataDir, 'database.lock'),
    instanceLock: join(dataDir, 'instance.lock'),
    secrets: join(dataDir, 'secrets.json'),
    /** The keys that mail is signed with, each named by its selector. */
    dkim: join(dataDir, 'dkim'),
    /** The certificate that was made for mail to arrive encrypted with, and its key, in one file. */
    certificate: join(dataDir, 'inbound-certificate.pem'),
    signIns: join(dataDir, 'demo-sign-ins.json'),
    /** Who listens where: written by each process that listens, read by those that speak to it. */
    ports: join(dataDir, 'ports'),
    catcher: join(dataDir, 'caught-mail'),
    postcodes: join(dataDir, 'postcodes.index'),
    /** Who was erased, as keyed hashes: one line each, only ever added to. */
    erasures: join(dataDir, 'erasures.txt'),
  }
}

/**
 * The folder of the embedded database's Unix socket: inside the data folder, or, where that path is too long for a
 * socket, in the system's temporary folder under a name made from it.
 */
export function socketFolder(dataDir: string): string {
  const inside = join(dataDir, 'run')
  if (join(inside, SOCKET_NAME).length <= SOCKET_PATH_LIMIT) return inside
  return join(tmpdir(), `chorus-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
}

/** The socket's file in that folder, named as PostgreSQL's clients expect. */
export const socketPath = (dataDir: string) => join(socketFolder(dataDir), SOCKET_NAME)
