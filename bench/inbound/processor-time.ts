import { readdir, readFile } from 'node:fs/promises'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

const MS_A_TICK = 10

/** What the system says of a process behind its name (proc(5)); nothing where it is gone, or says nothing. */
async function statOf(pid: number | string): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** The processor's time that a process has had so far, with its children that have ended, in ms. */
export async function processorMs(pid: number): Promise<number> {
  const times = (await statOf(pid)).slice(11, 15).map(Number)
  return times.reduce((sum, ticks) => sum + ticks, 0) * MS_A_TICK
}

/** The same of a database server on this machine, all its processes together; 0 where it runs elsewhere. */
export async function serverMs(db: Database): Promise<number> {
  const [own] = await runStatement<{ pid: number }>(db, 'SELECT pg_backend_pid() AS pid', [])
  const parent = own && (await statOf(own.pid))[1]
  if (!parent) return 0
  const children: string[] = []
  for (const pid of await readdir('/proc')) {
    if (/^\d+$/.test(pid) && (await statOf(pid))[1] === parent) children.push(pid)
  }
  const all = await Promise.all([parent, ...children].map((pid) => processorMs(Number(pid))))
  return all.reduce((sum, ms) => sum + ms, 0)
}
