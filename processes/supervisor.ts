/** Starts Chorus and keeps it running: the database, the web server, the worker, and the mail catcher. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Config, ConfigError, config } from '#lib/platform/config.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { spaceTrouble } from '#lib/platform/free-space.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { keepFilesPrivate } from '#lib/platform/private-files.ts'
import { signInFile } from '#prisma/seed/sign-ins.ts'
import {
  CannotStart,
  checkMailIsPrivate,
  checkPort,
  checkSpace,
  closeDataFolder,
  takeDataFolder,
} from './check-start.ts'
import { runOnce } from './run-once.ts'
import { runTogether } from './run-together.ts'

const HEARD_WITHIN_MS = 200

const say = (line: string) => console.log(line)
const halt = new AbortController()
const together = runTogether({
  folder: import.meta.dirname,
  tell: (line) => console.error(line),
  whyTrouble: async () => (config().databaseUrl === null ? spaceTrouble(config().dataDir) : null),
})

async function end(code: number, lastWord: string): Promise<void> {
  if (halt.signal.aborted) return
  halt.abort()
  await together.end()
  if (code === 0) say(lastWord)
  else console.error(lastWord)
  process.exit(code)
}

async function start(settings: Config): Promise<void> {
  const dev = process.argv.includes('--dev')
  const embedded = settings.databaseUrl === null
  checkMailIsPrivate(settings)
  await checkPort(settings)
  if (embedded) {
    await takeDataFolder(settings)
    await checkSpace(settings)
    say('Opening the database …')
    await together.start('database')
  } else if (existsSync(settings.dataDir)) {
    closeDataFolder(settings.dataDir)
  }
  if (halt.signal.aborted) return
  await runOnce(join(import.meta.dirname, 'prepare.ts'), halt.signal)
  say(dev ? 'Starting the developer’s server …' : 'Starting the web server …')
  await Promise.all([
    together.start('web', dev ? ['--dev'] : []),
    ...(embedded ? [together.start('worker')] : []),
    ...(embedded && settings.mailDelivery === 'catch' ? [together.start('catcher')] : []),
  ])
  if (!halt.signal.aborted) welcome(settings)
}

function welcome({ baseUrl, dataDir, mailDelivery, databaseUrl }: Config): void {
  say(`\nChorus is ready at ${baseUrl}`)
  if (databaseUrl === null && mailDelivery === 'catch') say(`  Caught mail   ${baseUrl}/dev/mail`)
  const signIns = readSignIns(dataPaths(dataDir).signIns)
  if (signIns.length > 0) say('  Demo sign-ins (made for this data folder):')
  for (const { role, email, password } of signIns)
    say(`    ${role.padEnd(12)} ${email.padEnd(34)} ${password}`)
  say('\nCtrl-C ends it.')
}

function readSignIns(path: string) {
  try {
    return signInFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}

keepFilesPrivate()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => end(0, 'Chorus has ended. What was submitted is safe.'))

try {
  await start(config())
} catch (error) {
  const known = error instanceof ConfigError || error instanceof CannotStart
  const said = messageOf(error)
  // A signal to all of us at once is at times heard of by a child's end first: then it was asked for, and is no fault.
  await pause(HEARD_WITHIN_MS)
  await end(1, known ? said : `Chorus could not start: ${said}`)
}
