import { randomUUID } from 'node:crypto'
import { composeMime } from '#lib/outbox/compose-mime.ts'
import type { DkimKey } from '#lib/outbox/dkim-key.ts'
import { addressOfSender } from '#lib/outbox/own-senders.ts'
import { signatureOf } from '#lib/outbox/sign-mail.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { openSession, type SmtpTarget } from '#lib/platform/smtp-session.ts'
import { type Finding, right, wrong } from './finding.ts'

/** Sends one message as a letter would leave, to somebody who can look at it. */
export async function sendTestMessage({
  to,
  target,
  key,
  domain,
}: {
  to: string
  target: SmtpTarget
  key: DkimKey | null
  domain: string
}): Promise<Finding> {
  const from = addressOfSender('campaigns')
  const raw = composeMime({
    from: { name: 'Chorus', address: from },
    to: { address: to },
    subject: 'A test of the way that letters take',
    text: `This message left as letters do. In its source (often "Show original") look for spf=pass, dkim=pass and dmarc=pass.\n`,
    messageId: `<test.${randomUUID()}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  const again = 'What the mail system said tells why; its own pages explain its codes.'
  try {
    const signature = key ? await signatureOf(raw, key) : ''
    const session = await openSession(target)
    const outcome = await session.deliver({
      envelope: { from, to },
      raw: Buffer.concat([Buffer.from(signature), raw]),
      release: async () => true,
    })
    session.close()
    if (outcome.kind === 'accepted') {
      return right(
        `A test message to ${to} was taken (${outcome.response}). See there that it came, and its source`,
      )
    }
    const why = outcome.kind === 'answered' ? outcome.response : outcome.why
    return wrong(`A test message to ${to} was not taken: ${why}`, again)
  } catch (error) {
    return wrong(`A test message to ${to} did not leave: ${messageOf(error)}`, again)
  }
}
