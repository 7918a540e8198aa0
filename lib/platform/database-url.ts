import { config } from './config.ts'
import { socketFolder } from './paths.ts'

/** The address every process connects to: the server's, or the embedded database's Unix socket. */
export function databaseUrl(): string {
  const { databaseUrl, dataDir } = config()
  return databaseUrl ?? embeddedDatabaseUrl(dataDir)
}

/** The embedded database of a data folder, as a PostgreSQL address. */
export function embeddedDatabaseUrl(dataDir: string): string {
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socketFolder(dataDir))}`
}

/** Whether an address is a socket of this machine: the embedded database, which is one session whoever connects. */
export const throughSocket = (url: string): boolean =>
  new URL(url).searchParams.get('host')?.startsWith('/') === true
