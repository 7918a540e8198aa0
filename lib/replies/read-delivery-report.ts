import type { ReadMessage } from './read-message.ts'

/** What a mail system says became of a message of ours. */
export type DeliveryReport = {
  result: 'failed' | 'delayed' | 'delivered' | 'mixed'
  /** The status of the first recipient (RFC 3463), such as 5.1.1. */
  status: string
  /** Message-IDs of the message it is about. */
  about: string[]
}

const FAILED_SUBJECT =
  /^(?:undeliver(?:able|ed)|mail delivery (?:failed|failure|subsystem)|delivery (?:status notification|failure|has failed)|returned mail|failure notice|message (?:not delivered|undeliverable)|nid oedd modd danfon|methwyd danfon)/i
const POSTMASTER = /^(?:mailer-daemon|postmaster|microsoftexchange\w*|mail-daemon)@/i

const field = (block: string, name: string) =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? ''

/** A delivery report (RFC 3464), or null when the message is none. */
export function readDeliveryReport(message: Pick<ReadMessage, 'report'>): DeliveryReport | null {
  const { status: text, original } = message.report
  if (!text) return null
  const recipients = text
    .split(/\n[ \t]*\n/)
    .map((block) => ({
      action: field(block, 'Action').toLowerCase(),
      status: /\d\.\d{1,3}\.\d{1,3}/.exec(field(block, 'Status'))?.[0] ?? '',
    }))
    .filter(({ action }) => action !== '')
  const [first] = recipients
  if (!first) return null
  const results = new Set(recipients.map(({ action, status }) => resultOf(action, status)))
  const [only] = results
  return {
    result: only && results.size === 1 ? only : 'mixed',
    status: first.status,
    about: (field(original ?? '', 'Message-ID').match(/<[^<>\s]+>/g) ?? []).slice(0, 5),
  }
}

function resultOf(action: string, status: string): 'failed' | 'delayed' | 'delivered' {
  if (action === 'failed') return 'failed'
  return action === 'delayed' || status.startsWith('4') ? 'delayed' : 'delivered'
}

/** A bounce from a mail system that writes no reports: a postmaster's name and a telling subject. */
export function isPlainBounce(message: Pick<ReadMessage, 'from' | 'subject'>, envelopeFrom: string): boolean {
  const machine =
    envelopeFrom === '' || POSTMASTER.test(envelopeFrom) || POSTMASTER.test(message.from.address)
  return machine && FAILED_SUBJECT.test(message.subject)
}
