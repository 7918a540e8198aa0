/**
 * npm run secret:rotate              makes a new secret; what the old one gave out (links, drafts) is good for a year more
 * npm run secret:rotate -- --at-once the same, and it is good no longer: for a secret that others have seen
 *
 * Chorus must be stopped. Where SECRET is a setting nothing is written: what is to be set is printed.
 */
import { parseArgs } from 'node:util'
import { writeDurably } from '#lib/catcher/write-durably.ts'
import { ConfigError, config } from '#lib/platform/config.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { keepFilesPrivate } from '#lib/platform/private-files.ts'
import { rotated } from '#lib/platform/rotate-secret.ts'
import { secretsIn } from '#lib/platform/secrets.ts'
import { CannotStart, takeDataFolder } from '#processes/check-start.ts'

const { values } = parseArgs({ options: { 'at-once': { type: 'boolean', default: false } } })
const how = { now: new Date(), atOnce: values['at-once'] }

keepFilesPrivate()
try {
  await rotate()
  console.log(`
Everybody signs in anew; second steps, the marks of who was erased and the seals of signatures go on.
${how.atOnce ? 'Links in mails and drafts from before no longer open.' : 'Links in mails and drafts from before are good for a year.'}
Answers find their letters as before: the codes in their addresses are chance, and made of no secret.`)
} catch (error) {
  const known = error instanceof ConfigError || error instanceof CannotStart
  if (!known) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function rotate(): Promise<void> {
  const settings = config()
  if (settings.secret !== null) {
    const next = rotated({ secret: settings.secret, earlier: settings.earlierSecrets }, how)
    const earlier = next.earlier.map(({ lastDay, secret }) => `${lastDay}:${secret}`).join(',')
    console.log(`Stop every process, set these for all of them, and start them again. Nothing was changed by this command.

SECRET=${next.secret}
EARLIER_SECRETS=${earlier}`)
    return
  }
  const lock = await takeDataFolder(settings)
  try {
    const before = secretsIn(settings.dataDir)
    if (!before) throw new CannotStart('There is no secret yet: the first start makes one.')
    const path = dataPaths(settings.dataDir).secrets
    await writeDurably(path, JSON.stringify(rotated(before, how)))
    console.log(`The new secret is in ${path}, and the old one beside it: keep that file with your copies.`)
  } finally {
    lock.release()
  }
}
