import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { openSession, type SmtpTarget } from '#lib/platform/smtp-session.ts'
import { caughtMailFolder, newCaughtId } from './caught-mail.ts'
import type { Answer } from './compose-answer.ts'
import { syncFolder, writeDurably } from './write-durably.ts'

const spooled = z.object({
  envelope: z.object({ from: z.string(), to: z.string() }),
  raw: z.base64(),
})

const spoolFolder = () => join(caughtMailFolder(), 'answers')
const deliveredFolder = () => join(spoolFolder(), 'delivered')

/** Puts an answer where the catcher finds it; it is on the disk once this resolves. */
export async function spoolAnswer({ answer, now }: { answer: Answer; now: Date }): Promise<void> {
  const kept: z.infer<typeof spooled> = { envelope: answer.envelope, raw: answer.raw.toString('base64') }
  await writeDurably(join(spoolFolder(), `${newCaughtId(now)}.json`), JSON.stringify(kept))
}

/**
 * Hands every waiting answer to a mail system, oldest first, each until it is accepted; one it refuses for good is set
 * aside with its name kept. @returns how many left
 */
export async function deliverAnswers(target: SmtpTarget): Promise<number> {
  const names = await readdir(spoolFolder()).catch(() => [])
  const waiting = names.filter((name) => name.endsWith('.json')).sort()
  if (waiting.length === 0) return 0
  const session = await openSession(target)
  let delivered = 0
  try {
    for (const name of waiting) {
      const { envelope, raw } = spooled.parse(JSON.parse(await readFile(join(spoolFolder(), name), 'utf8')))
      const outcome = await session.deliver({
        envelope,
        raw: Buffer.from(raw, 'base64'),
        release: async () => true,
      })
      if (outcome.kind === 'broke') break
      const refusedForGood = outcome.kind === 'answered' && outcome.response.startsWith('5')
      if (outcome.kind === 'answered' && !refusedForGood) continue
      await setAside(name, refusedForGood ? 'refused' : 'delivered')
      delivered++
    }
  } finally {
    session.close()
  }
  return delivered
}

async function setAside(name: string, how: 'delivered' | 'refused'): Promise<void> {
  const folder = how === 'delivered' ? deliveredFolder() : join(spoolFolder(), 'refused')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(join(spoolFolder(), name), join(folder, name))
  await syncFolder(folder)
  await syncFolder(spoolFolder())
}

/** How many answers still wait to be delivered. */
export async function waitingAnswers(): Promise<number> {
  const names = await readdir(spoolFolder()).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).length
}
