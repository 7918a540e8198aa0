import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#lib/platform/database.ts'
import { kindOf } from '#lib/platform/error-parts.ts'
import { log } from '#lib/platform/log.ts'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'
import { replayErasures } from '#lib/privacy/replay-erasures.ts'

const AGAIN_MS = 2_000

/**
 * Forgets once more whoever was erased, as a worker starts: an older copy of the data may have been restored. Until that is
 * through no mail leaves: it could be a letter of somebody who is forgotten.
 */
export function forgetAgain(db: Database) {
  const halt = new AbortController()
  let through = false
  const running = (async () => {
    while (!through && !halt.signal.aborted) {
      try {
        const cleared = await replayErasures({ db, now: new Date() })
        if (cleared > 0) log().info({ cleared }, 'erased again what an older copy had brought back')
        through = true
      } catch (error) {
        log().warn(
          { fault: kindOf(error) },
          'erasures could not be looked through yet; no mail leaves until then',
        )
        await pause(AGAIN_MS, undefined, { signal: halt.signal }).catch(() => {})
      }
    }
  })()
  return {
    mailMayLeave(mailSystem: () => SmtpTarget): SmtpTarget {
      if (!through) throw new Error('Erasures are still looked through')
      return mailSystem()
    },
    async stop() {
      halt.abort()
      await running
    },
  }
}
