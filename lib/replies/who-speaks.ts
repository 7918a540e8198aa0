import { mailboxOf } from '#lib/letters/mailbox-of.ts'
import { foldedName } from '#lib/platform/folded.ts'
import type { Speaker } from '#lib/platform/generated/prisma/enums.ts'
import {
  hasChallengeHeader,
  hasMachineHeader,
  isFromNoOne,
  isGenerated,
  isReport,
} from './machine-headers.ts'
import {
  isAbsenceNote,
  isChallenge,
  isMachineOpening,
  isMachineSubject,
  isRecall,
  isReceiptInWords,
  isReceived,
} from './machine-words.ts'
import type { DeliveryReport } from './read-delivery-report.ts'

/** What was found out about a message before anybody asks whose letter it belongs to. */
export type VoiceFacts = {
  /** The sender's name and address, the address in lower case. */
  from: { name: string; address: string }
  subject: string
  /** The first paragraphs of the new words, each on one line. */
  opening: readonly string[]
  headers: ReadonlyMap<string, readonly string[]>
  /** It was sent by no one (RFC 5321, 4.5.5), as machines do. */
  nullSender: boolean
  report: DeliveryReport | null
  /** It carries a read receipt (RFC 8098). */
  receipt: boolean
  /** Where our own mark stands in it: in its head, or in a message it returns or quotes. */
  ownMark: 'head' | 'returned' | null
  /** Its Message-ID is one that we gave. */
  ownMessageId: boolean
  /** Its sender's address is on our own mail domain. */
  ownAddress: boolean
  /** It answers a mail that we sent to a supporter. */
  answersSupportersMail: boolean
  /** The supporters of the letters that anything in it points to, and a supporter known by the sender's address. */
  supporters: readonly { name: string; email: string }[]
}

export type VoiceRule =
  | 'own_mark'
  | 'own_message'
  | 'own_mark_returned'
  | 'delivery_report'
  | 'read_receipt'
  | 'report_in_words'
  | 'challenge'
  | 'machine_header'
  | 'machine_subject'
  | 'machine_opening'
  | 'recall'
  | 'absence_note'
  | 'case_opened'
  | 'other_report'
  | 'null_sender'
  | 'supporter_address'
  | 'answers_our_copy'
  | 'holds_our_copy'
  | 'supporter_name'
  | 'own_address'
  | 'no_sign'

export type Voice = { speaker: Speaker; rule: VoiceRule }

type Rule = Voice & { holds: (facts: VoiceFacts) => boolean }

/** The first rule that holds says who speaks. A machine that belongs to a supporter is a machine here. */
const RULES: readonly Rule[] = [
  { rule: 'own_mark', speaker: 'ourselves', holds: ({ ownMark }) => ownMark === 'head' },
  { rule: 'own_message', speaker: 'ourselves', holds: ({ ownMessageId }) => ownMessageId },
  {
    rule: 'own_mark_returned',
    speaker: 'report',
    holds: ({ ownMark, nullSender, report }) => ownMark === 'returned' && (nullSender || report !== null),
  },
  { rule: 'delivery_report', speaker: 'report', holds: ({ report }) => report?.form === 'standard' },
  {
    rule: 'read_receipt',
    speaker: 'machine',
    holds: ({ receipt, headers, subject, opening }) =>
      receipt || isReport(headers, 'disposition-notification') || isReceiptInWords(subject, opening),
  },
  { rule: 'report_in_words', speaker: 'report', holds: ({ report }) => report !== null },
  {
    rule: 'challenge',
    speaker: 'machine',
    holds: ({ headers, subject, opening }) => hasChallengeHeader(headers) || isChallenge(subject, opening),
  },
  { rule: 'machine_header', speaker: 'machine', holds: ({ headers }) => hasMachineHeader(headers) },
  { rule: 'machine_subject', speaker: 'machine', holds: ({ subject }) => isMachineSubject(subject) },
  { rule: 'machine_opening', speaker: 'machine', holds: ({ opening }) => isMachineOpening(opening) },
  { rule: 'recall', speaker: 'machine', holds: ({ subject, opening }) => isRecall(subject, opening) },
  { rule: 'absence_note', speaker: 'machine', holds: ({ opening }) => isAbsenceNote(opening) },
  {
    rule: 'case_opened',
    speaker: 'machine',
    holds: ({ headers, opening }) => isGenerated(headers) && isReceived(opening),
  },
  { rule: 'other_report', speaker: 'machine', holds: ({ headers }) => isReport(headers) },
  {
    rule: 'null_sender',
    speaker: 'machine',
    holds: ({ nullSender, headers }) => nullSender || isFromNoOne(headers),
  },
  { rule: 'supporter_address', speaker: 'supporter', holds: (facts) => isSupporter(facts) === 'address' },
  { rule: 'answers_our_copy', speaker: 'supporter', holds: (facts) => facts.answersSupportersMail },
  // Only supporters have what carries our mark.
  { rule: 'holds_our_copy', speaker: 'supporter', holds: ({ ownMark }) => ownMark === 'returned' },
  { rule: 'supporter_name', speaker: 'supporter', holds: (facts) => isSupporter(facts) === 'name' },
  { rule: 'own_address', speaker: 'ourselves', holds: ({ ownAddress }) => ownAddress },
]

/** Who wrote a message, and the rule that tells: by what it says and carries, never by where it was sent. */
export function whoSpeaks(facts: VoiceFacts): Voice {
  const found = RULES.find(({ holds }) => holds(facts))
  return found ? { speaker: found.speaker, rule: found.rule } : { speaker: 'person', rule: 'no_sign' }
}

/** Whether the sender's address or else the sender's name is that of a supporter concerned. */
export function isSupporter({
  from,
  supporters,
}: Pick<VoiceFacts, 'from' | 'supporters'>): 'address' | 'name' | null {
  if (supporters.some(({ email }) => mailboxOf(email) === mailboxOf(from.address))) return 'address'
  const name = foldedName(from.name)
  return name !== '' && supporters.some((one) => foldedName(one.name) === name) ? 'name' : null
}
