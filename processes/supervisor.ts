/** Starts Chorus and keeps it running: the database, the web server, the worker, and the mail catcher. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError, config } from '#lib/platform/config.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { signInFile } from '#prisma/seed/sign-ins.ts'
import { CannotStart, checkPort, takeDataFolder } from './check-start.ts'
import { type KeptProcess, keepRunning } from './keep-running.ts'
import { prepareDatabase } from './prepare-database.ts'

const say = (line: string) => console.log(line)
const running: KeptProcess[] = []
let ending = false

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  for (const kept of running.reverse()) await kept.stop()
  process.exit(code)
}

async function run(name: string, args: string[] = []): Promise<void> {
  if (ending) return
  const onGivingUp = (which: string) => {
    console.error(
      `The ${which} process keeps ending; Chorus stops. What was submitted is safe in the database.`,
    )
    end(1)
  }
  running.push(await keepRunning({ name, file: join(import.meta.dirname, `${name}.ts`), args, onGivingUp }))
}

async function start(settings: Config): Promise<void> {
  const dev = process.argv.includes('--dev')
  const embedded = settings.databaseUrl === null
  await checkPort(settings)
  if (embedded) {
    // The lock lives as long as this process; nothing has to give it back.
    await takeDataFolder(settings)
    say('Opening the database …')
    await run('database')
  }
  await prepareDatabase(say)
  say(dev ? 'Starting the developer’s server …' : 'Starting the web server …')
  await Promise.all([
    run('web', dev ? ['--dev'] : []),
    ...(embedded ? [run('worker')] : []),
    ...(embedded && settings.mailDelivery === 'catch' ? [run('catcher')] : []),
  ])
  if (!ending) welcome(settings)
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

process.on('SIGINT', () => end(0))
process.on('SIGTERM', () => end(0))

try {
  await start(config())
} catch (error) {
  if (!ending) {
    const known = error instanceof ConfigError || error instanceof CannotStart
    console.error(
      known ? error.message : `Chorus could not start: ${error instanceof Error ? error.message : error}`,
    )
    await end(1)
  }
}
