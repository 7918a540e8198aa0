import { headerField } from '#lib/platform/header-field.ts'
import { isMachineSubject } from './machine-words.ts'
import { opening } from './opening.ts'
import type { ReadMessage } from './read-message.ts'

/** What a mail system says became of a message of ours. */
export type DeliveryReport = {
  /** A report by the standard (RFC 3464), or one in plain words. */
  form: 'standard' | 'words'
  /** `mixed`: it says different things of different recipients; `unclear`: what it says has no meaning we know. */
  result: 'failed' | 'delayed' | 'delivered' | 'mixed' | 'unclear'
  /** Message-IDs of the message it is about. */
  about: string[]
}
type Result = DeliveryReport['result']

const ABOUT_LIMIT = 5
const MESSAGE_ID = /^[> \t]*Message-ID:\s*(<[^<>\s]+>)/gim

/**
 * A report on a message of ours, or null when this is none.
 * @param nullSender whether no one sent it, as mail systems do: then less is needed to know a report in plain words
 */
export function readDeliveryReport(
  message: Pick<ReadMessage, 'report' | 'headers' | 'from' | 'subject' | 'text'>,
  { nullSender }: { nullSender: boolean },
): DeliveryReport | null {
  const standard = inFields(message.report.statuses)
  const result = standard ?? inWords(message, nullSender)
  if (!result) return null
  const named = [...message.report.returned, message.text].flatMap((text) =>
    [...text.matchAll(MESSAGE_ID)].map(([, id = '']) => id),
  )
  return { form: standard ? 'standard' : 'words', result, about: [...new Set(named)].slice(0, ABOUT_LIMIT) }
}

/** What all delivery-status parts say together (RFC 3464, 2.3); null when none says anything of a recipient. */
function inFields(statuses: readonly string[]): Result | null {
  const results = new Set(
    statuses
      // bounded: a part of a report is read to 50,000 characters
      .flatMap((status) => status.replace(/\n[ \t]+(?=\S)/g, ' ').split(/\n[ \t]*\n/))
      .map((block) => ({
        action: /^[a-z-]+/.exec(headerField(block, 'action').toLowerCase())?.[0] ?? '',
        status: /\d\.\d{1,3}\.\d{1,3}/.exec(headerField(block, 'status'))?.[0] ?? '',
      }))
      .filter(({ action, status }) => action !== '' || status !== '')
      .map(resultOf),
  )
  const [only] = results
  if (!only) return null
  return results.size === 1 ? only : 'mixed'
}

/** RFC 3464, 2.3.3. `expired` stands in no standard, but some systems write it when they give up. A status of another class contradicts its action. */
const ACTIONS = new Map<string, { result: Result; classes: string }>([
  ['failed', { result: 'failed', classes: '45' }],
  ['expired', { result: 'failed', classes: '45' }],
  ['delayed', { result: 'delayed', classes: '4' }],
  ['delivered', { result: 'delivered', classes: '2' }],
  ['relayed', { result: 'delivered', classes: '2' }],
  ['expanded', { result: 'delivered', classes: '2' }],
])

function resultOf({ action, status }: { action: string; status: string }): Result {
  if (action === '') return status.startsWith('5') ? 'failed' : 'unclear'
  const known = ACTIONS.get(action)
  if (!known) return 'unclear'
  return status === '' || known.classes.includes(status.charAt(0)) ? known.result : 'unclear'
}

const POSTMASTER = /^(?:mailer-daemon|postmaster|microsoftexchange\w*|mail-?daemon)@/i
/** A subject may begin with the name of the system that writes it. */
const SYSTEM = String.raw`^(?:[\w.-]+: |\*+|\[[^\]]{0,40}\] )?`
// bounded: a subject is read to 500 characters, and no part of the pattern repeats but a name or one space
const DELAYED_SUBJECT = new RegExp(
  `${SYSTEM}(?:delayed mail\\b|delayed:|(?:mail )?delivery (?:status notification )?\\(?delay|warning: (?:could not send|message\\b)|message [\\w-]* ?(?:delayed|still undelivered)|delivery temporarily|oedi wrth ddanfon)`,
  'i',
)
// bounded: a subject is read to 500 characters, and no part of the pattern repeats but a name or one space
const FAILED_SUBJECT = new RegExp(
  `${SYSTEM}(?:undeliver(?:able|ed)\\b|(?:mail|message|e-?mail) (?:delivery|system)? ?(?:failed|failure|error|problem|rejected|subsystem|unsuccessful)|delivery (?:status )?(?:notification|failure|failed|has failed|problem|error|unsuccessful|report)|returned (?:mail|to sender)|failure notice|(?:message|mail) (?:not delivered|undeliverable|could not be delivered|bounced?|returned)|non-?delivery|ndr:|could not deliver|unable to deliver|not delivered|mailbox (?:full|unavailable)|user unknown|(?:nid oedd modd|ni ellid|methwyd) danfon)`,
  'i',
)
const DELAYED_WORDS =
  /\byou do not need to re-?send\b|\b(?:will|attempts) (?:be retried|continue|keep (?:on )?try)|\bstill being retried\b|\bnot yet been delivered\b/i
const FAILED_WORDS =
  /\b(?:could not|couldn't|cannot|can't|was not|wasn't|unable to|wasn't able to|not be|ni ellid|methwyd) (?:be )?(?:deliver|danfon)|\bdelivery (?:has )?failed|\bno such (?:user|person|mailbox|recipient|address)\b|\b(?:user|mailbox|recipient|address|account)(?: name)?(?: is)? (?:unknown|not found|full|unavailable|disabled|over quota|rejected)\b|\b(?:user|mailbox|recipient|address|account) (?:does not|doesn't) exist\b|\b5\d\d[ -]#?5\.\d{1,3}\.\d|\bpermanent (?:fatal )?(?:error|failure)/i

function inWords(
  { from, subject, headers, text }: Pick<ReadMessage, 'from' | 'subject' | 'headers' | 'text'>,
  nullSender: boolean,
): Result | null {
  const failedRecipients = headers.has('x-failed-recipients')
  if (!nullSender && !failedRecipients && !POSTMASTER.test(from.address)) return null
  if (DELAYED_SUBJECT.test(subject)) return 'delayed'
  const words = opening(text).join('\n')
  const failed = failedRecipients || FAILED_SUBJECT.test(subject)
  if (!failed && isMachineSubject(subject)) return null
  // "Delivery Status Notification" and the like stand above both: only the words say that it is tried again.
  if (DELAYED_WORDS.test(words)) return 'delayed'
  if (failed) return 'failed'
  return FAILED_WORDS.test(words) ? 'failed' : null
}
