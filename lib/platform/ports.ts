import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { config } from './config.ts'
import { dataPaths } from './paths.ts'

const portFile = z.coerce.number().int().min(1).max(65535)

/** The embedded size's own listeners, on ports the system chose. */
export type Listener = 'inbound' | 'catcher'

/** Tells the other processes of this installation where this one listens. */
export function announcePort(name: Listener, port: number): void {
  const folder = dataPaths(config().dataDir).ports
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${name}.${process.pid}`)
  writeFileSync(draft, String(port), { mode: 0o600 })
  renameSync(draft, join(folder, name))
}

/** Where that listener was last heard of; null before its first start. It may have ended since. */
export function announcedPort(name: Listener): number | null {
  try {
    return portFile.parse(readFileSync(join(dataPaths(config().dataDir).ports, name), 'utf8'))
  } catch {
    return null
  }
}
