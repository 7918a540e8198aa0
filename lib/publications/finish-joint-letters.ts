import type { Database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { writeJointMails } from './write-joint-mails.ts'

/** A letter whose mails are not all written so long after it was started broke off, or is slow and helped. */
const BROKEN_AFTER_MS = 60_000
const AT_ONCE = 5

/**
 * Writes the mails that are missing of joint letters whose sending broke off: the process ended, or its database was away. Beside
 * somebody who presses again, or another worker, each mail is written once. Returns how many letters it finished or stopped.
 */
export async function finishJointLetters({ db, now }: { db: Database; now: Date }): Promise<number> {
  const letters = await db.jointLetter.findMany({
    where: {
      queuedAt: null,
      stoppedAt: null,
      startedAt: { lte: new Date(now.getTime() - BROKEN_AFTER_MS) },
    },
    orderBy: { startedAt: 'asc' },
    take: AT_ONCE,
    select: { id: true, version: { select: { campaign: { select: { slug: true } } } } },
  })
  const actor = { kind: 'system', id: 'schedule' } as const
  let done = 0
  for (const { id: letterId, version } of letters) {
    const { slug } = version.campaign
    // One that cannot be written holds up none of those beside it.
    await writeJointMails({ db, letterId, slug, actor, now }).then(
      () => {
        done += 1
      },
      (error: unknown) => log().error({ err: error, jointLetter: letterId }, 'a joint letter waits'),
    )
  }
  return done
}
