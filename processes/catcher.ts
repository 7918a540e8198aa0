import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { deliverAnswers } from '#lib/catcher/answer-spool.ts'
import { keepCaughtMail } from '#lib/catcher/caught-mail.ts'
import { log } from '#lib/platform/log.ts'
import { announcedPort, announcePort } from '#lib/platform/ports.ts'
import { listenForSmtp } from '#lib/platform/smtp-listener.ts'
import { runAsChild, type Service } from './child.ts'

const SIZE_LIMIT = 25_000_000
const ANSWER_EVERY_MS = 700

/**
 * The mail catcher: every message that leaves Chorus ends here, on the disk, and nothing goes further. It also plays the
 * MPs' offices: what somebody answers on /dev/mail it delivers to Chorus by real SMTP.
 */
async function startCatcher(): Promise<Service> {
  const listener = await listenForSmtp({
    host: '127.0.0.1',
    ports: [announcedPort('catcher') ?? 0, 0],
    sizeLimit: SIZE_LIMIT,
    accepts: () => null,
    async take({ chunks, envelope }) {
      await keepCaughtMail({ raw: await buffer(chunks), envelope, now: new Date() })
    },
  })
  announcePort('catcher', listener.port)
  const halt = new AbortController()
  const answering = deliverUntil(halt.signal)
  return {
    async stop() {
      halt.abort()
      await Promise.all([listener.stop(), answering])
    },
  }
}

async function deliverUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const port = announcedPort('inbound')
    try {
      if (port) await deliverAnswers({ host: '127.0.0.1', port, secure: false, plain: true })
    } catch (error) {
      log().debug({ err: error }, 'answers wait: Chorus does not take mail at the moment')
    }
    await pause(ANSWER_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}

await runAsChild(startCatcher)
