import { statSync } from 'node:fs'
import { type DkimKey, DkimKeyError, dkimKey, type KeyPlace, keysIn } from '#lib/outbox/dkim-key.ts'
import type { Config } from '#lib/platform/config.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { mailboxOf } from '#lib/platform/imap-target.ts'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'
import { targetOf } from '#lib/platform/smtp-target.ts'
import { type Dns, DnsSilent } from './ask-dns.ts'
import { type Finding, right, unseen, wrong } from './finding.ts'
import { lookAtMailbox } from './look-at-mailbox.ts'
import { lookAtDkim, lookAtDmarc, lookAtSpf } from './look-at-records.ts'
import { lookAtRelay } from './look-at-relay.ts'
import { hasDomain, lookAtSettings } from './look-at-settings.ts'
import { lookAtWayIn } from './look-at-way-in.ts'
import { sendTestMessage } from './send-test-message.ts'

export type Examined = {
  settings: Config
  keys: KeyPlace
  dns: Dns
  /** Where mail systems listen for one another: 25, but for tests. */
  port: number
  /** Whom a test message goes to; none is sent without. */
  to: string | null
}

/**
 * Looks at everything that letters need to leave and answers to come back, one finding after another. While mail is caught
 * nobody is asked anything: nothing leaves the machine.
 */
export async function* examineMail(examined: Examined): AsyncGenerator<Finding> {
  const { settings, to } = examined
  if (settings.mailDelivery !== 'live' || settings.smtpUrl === null) {
    yield unseen(
      'Mail is caught and none leaves, so nothing was asked of anybody (MAIL_DELIVERY is not "live")',
    )
    if (to !== null) yield wrong('No test message was sent', 'Set MAIL_DELIVERY=live and SMTP_URL first.')
    return
  }
  yield* lookAtSettings(settings)
  const target = targetOf(settings.smtpUrl)
  yield* await lookAtRelay(target)
  const { key, findings } = keyInUse(examined.keys)
  yield* findings
  if (hasDomain(settings.mailDomain)) yield* lookAtDns(examined, key)
  const { inboundImap } = settings
  if (inboundImap) yield* await lookAtMailbox(mailboxOf(inboundImap.url), inboundImap.moveTo)
  if (to !== null) yield await testMessage({ ...examined, target, to }, key)
}

const testMessage = (
  { target, to, settings }: Examined & { target: SmtpTarget; to: string },
  key: DkimKey | null,
) => sendTestMessage({ to, target, key, domain: settings.mailDomain })

function keyInUse(place: KeyPlace): { key: DkimKey | null; findings: Finding[] } {
  try {
    const key = dkimKey(place)
    if (!key) {
      const none = wrong('DKIM: nothing is signed, for there is no key', 'npm run dkim:new makes one.')
      return { key, findings: [none] }
    }
    const open = (statSync(key.path).mode & 0o077) !== 0
    const readable = wrong(`DKIM: others on this machine can read ${key.path}`, `chmod 600 ${key.path}`)
    return { key, findings: open ? [readable] : [] }
  } catch (error) {
    return {
      key: null,
      findings: [wrong(`DKIM: ${messageOf(error)}`, 'Until then no live mail leaves at all.')],
    }
  }
}

async function* lookAtDns(
  { settings, keys, dns, port }: Examined,
  key: DkimKey | null,
): AsyncGenerator<Finding> {
  const { mailDomain } = settings
  try {
    yield await lookAtSpf(mailDomain, dns)
    if (key) yield await lookAtDkim(key, dns)
    for (const path of keysIn(keys.folder)) {
      if (key && path !== key.path) yield await lookAtWaiting({ ...keys, file: path }, dns)
    }
    yield await lookAtDmarc(mailDomain, dns)
    // Mail that is collected comes to a mail system elsewhere, which need not know what Chorus gave out.
    yield* await lookAtWayIn(mailDomain, { dns, port, collected: settings.inboundImap !== null })
  } catch (error) {
    if (!(error instanceof DnsSilent)) throw error
    yield wrong(
      `${error.message}, so what it would say of ${mailDomain} was not seen`,
      'Look at the network of this machine and at /etc/resolv.conf, and try again.',
    )
  }
}

/** A key that does not sign yet. */
async function lookAtWaiting(place: KeyPlace & { file: string }, dns: Dns): Promise<Finding> {
  const waits = `DKIM: ${place.file} waits`
  try {
    const key = dkimKey(place)
    const found = key && (await lookAtDkim(key, dns))
    if (found?.is === 'right') return right(`${waits}, and DNS has its other half: it may sign from now on`)
    return unseen(`${waits}: it may not sign yet, for DNS does not have it`)
  } catch (error) {
    if (!(error instanceof DkimKeyError)) throw error
    return wrong(`${waits}, but cannot be used: ${error.message}`, 'Move it away, or put it right.')
  }
}
