import { mailboxOf } from '#lib/letters/mailbox-of.ts'
import type { Pointer, SenderSaid } from '#lib/platform/generated/prisma/enums.ts'
import type { OwnAddress } from './own-addresses.ts'
import type { DeliveryReport } from './read-delivery-report.ts'
import type { Voice } from './who-speaks.ts'

/** A letter some clue points to, its member and its supporter. */
export type LetterClue = { letterId: string; memberId: number; senderEmail: string; senderName: string }
/** A mail of a joint letter that some clue points to, and its member; null where it went to nobody of Parliament's list. */
export type JointMailClue = { jointMailId: string; memberId: number | null }
export type Clue = LetterClue | JointMailClue

/** What an answer belongs to: a supporter's letter, or one mail of a joint letter. */
export type Answered = { letterId: string } | { jointMailId: string }

/** Whom one of our other mails went to: a supporter (a copy, a confirmation), or anybody else (a notice). */
export type OtherMail = 'supporters' | 'notice'

/** What was found out about a message before deciding; the letters, and the mails of joint letters, already looked up. */
export type Clues = {
  voice: Voice
  /** It was sent by no one (RFC 5321, 4.5.5), as machines do. */
  nullSender: boolean
  /** It says who wrote it. */
  signed: boolean
  /** The one who speaks, or whose machine it is, is the supporter of a letter concerned. */
  supporter: boolean
  report: DeliveryReport | null
  /** The address it was delivered to: what for, and whose; `relayId` where reports about a relayed message return to it. */
  recipient: { use: 'answer' | 'bounce'; letter: Clue | null; relayId?: string } | null
  /** It was delivered to an address of ours where no answer to a letter goes. */
  ownAddress: OwnAddress | null
  /** Letters whose Message-ID it answers: In-Reply-To before References. */
  answers: Clue[]
  refersTo: Clue[]
  /** Which of our other mails it answers. */
  answersOther: OtherMail | null
  /** Letters whose Message-ID the report names; or which of our other mails. */
  reported: Clue[]
  reportedOther: OtherMail | null
  /** Letters of whose answers it answers a copy of ours. */
  copied: LetterClue[]
  /** Its sender's address, in lower case. */
  from: string
  /** Its new words ask us to delete their writer's data, or to leave them alone. */
  wishesErasure: boolean
  /** Whether its sender's domain confirms that it sent this. */
  sender: SenderSaid
  /** Letters whose address stands in To or Cc, or as that of the delivery (Delivered-To). */
  addressed: Clue[]
  /** Letters whose address stands in the text, as where somebody forwards an answer. */
  inText: Clue[]
  /** Letters whose reference stands in the subject or the text. */
  quoted: Clue[]
  /** The members whose office its sender is for certain: verified, and confirmed by a person. */
  officeOf: readonly number[]
}

export type Suggestion = Answered & { by: Pointer }

export type Place =
  /** `proves`: that it came shows that the letter arrived. */
  | ({ place: 'letter' | 'joint_mail'; by: 'recipient_token' | 'known_sender'; proves: boolean } & Answered)
  | ({ place: 'report'; result: 'failed' | 'delayed' | 'delivered' } & Answered)
  /** The supporter wrote it to the office; `ask`: only once they say so on their own page. */
  | { place: 'relay'; letterId: string; ask: boolean }
  /** It is about a relayed message: that it did not arrive, or anything else that nobody need act on. */
  | { place: 'relay_report'; relayId: string; failed: boolean }
  /** A wish of its writer's that somebody here fulfils. */
  | { place: 'request' }
  /** Waits for a person; or is set aside, as no work for anybody. Each with the reason in words for whoever looks. */
  | { place: 'held' | 'set_aside'; reason: string; suggestions: Suggestion[] }

/**
 * Where a message belongs. Only what came to a letter's own address, which is a secret between us and the member's office,
 * is that letter's, and so with each mail of a joint letter; whatever else points to a letter is a suggestion for the person who looks, but for what the member's
 * office sent for certain.
 */
export function matchReply(clues: Clues): Place {
  const { voice, recipient } = clues
  const leave = (place: 'held' | 'set_aside', reason: string): Place => ({
    place,
    reason,
    suggestions: suggestionsOf(clues),
  })
  if (voice.speaker === 'ourselves') {
    return voice.rule === 'own_address'
      ? leave('held', 'Its sender’s address is one of ours, and nobody but Chorus writes from there.')
      : leave('set_aside', 'One of our own messages came back to us. Nobody wrote anything.')
  }
  if (voice.speaker === 'report') return matchReport(clues, leave)
  if (voice.speaker === 'supporter') {
    if (clues.wishesErasure && voice.rule === 'supporter_address') return { place: 'request' }
    const back = writesBack(clues)
    return back
      ? { place: 'relay', letterId: back.letterId, ask: mustAsk(clues) }
      : leave(...supporterWrote(clues))
  }
  if (clues.ownAddress || clues.answersOther) return leave(...answersOurOwn(clues))
  if (voice.speaker === 'machine' && clues.supporter) {
    return leave('set_aside', 'A machine of the supporter’s wrote it, such as an out-of-office note.')
  }
  if (voice.rule === 'challenge') return leave('held', CHALLENGE)
  const own = recipient?.letter && recipient.use === 'answer' ? null : lettersOfOffice(clues)
  if (own?.length === 1 && own[0]) return asReply(own[0], voice.rule !== 'null_sender', 'known_sender')
  if (!recipient) {
    return leave('held', hasSuggestions(clues) ? NOT_TO_A_LETTER : NOTHING_KNOWN)
  }
  const { use, letter } = recipient
  if (!letter) return leave('held', 'It was sent to an address whose code belongs to no letter.')
  if (!clues.signed) return leave('held', 'It does not say who wrote it.')
  if (use === 'answer') {
    // Of a message from no one, without another sign, nobody knows what it is: it may be a bounce of an unknown kind.
    return asReply(letter, voice.rule !== 'null_sender')
  }
  if (voice.speaker === 'machine' && voice.rule !== 'null_sender') return asReply(letter, false)
  if (recipient.relayId && clues.nullSender) {
    return { place: 'relay_report', relayId: recipient.relayId, failed: false }
  }
  return leave(
    'held',
    clues.nullSender
      ? 'It came to the address for returned mail, but it is no report that we can read.'
      : 'It came to the address for returned mail, where nobody writes.',
  )
}

const CHALLENGE =
  'A mail filter asks for proof that a person wrote. The letter waits there until somebody does what it says.'
const NOT_TO_A_LETTER =
  'It did not come to a letter’s own address, so anybody may have sent it. Look at the sender before you place it.'
const NOTHING_KNOWN = 'It was not sent to a letter’s address, and it answers no message of ours that we know.'

const asReply = (
  clue: Clue,
  proves: boolean,
  by: 'recipient_token' | 'known_sender' = 'recipient_token',
): Place => ({ place: 'letterId' in clue ? 'letter' : 'joint_mail', ...answeredOf(clue), by, proves })

const answeredOf = (clue: Clue): Answered =>
  'letterId' in clue ? { letterId: clue.letterId } : { jointMailId: clue.jointMailId }
const idOf = (answered: Answered) => ('letterId' in answered ? answered.letterId : answered.jointMailId)

/** The letters that it points to and that went to a member whose office sent it for certain. */
function lettersOfOffice(clues: Clues): Clue[] {
  const letters = cluesInOrder(clues).flatMap(([, found]) => found)
  const own = letters.filter(({ memberId }) => memberId !== null && clues.officeOf.includes(memberId))
  return [...new Map(own.map((letter) => [idOf(letter), letter])).values()]
}

/**
 * The letter whose supporter writes to the office with it: the only one that it can be about, and from its supporter's own
 * mailbox. It answers a copy of ours, or came to where people write back.
 */
function writesBack(clues: Clues): LetterClue | null {
  const { copied, recipient, ownAddress, from } = clues
  if (copied.length === 0 && recipient?.use !== 'answer' && ownAddress !== 'from') return null
  const [letter, ...others] = lettersKnown(clues)
  if (!letter || others.length > 0 || letter.senderEmail === '') return null
  return mailboxOf(letter.senderEmail) === mailboxOf(from) ? letter : null
}

/** The letters that its thread and the address it came to name; of a reference or a header nobody knows who wrote it there. */
function lettersKnown({ copied, answers, refersTo, recipient }: Clues): LetterClue[] {
  const own = recipient?.use === 'answer' && recipient.letter ? [recipient.letter] : []
  // A joint letter has no supporter who could write back.
  const found = [...copied, ...answers, ...refersTo, ...own].filter((clue) => 'letterId' in clue)
  return [...new Map(found.map((letter) => [letter.letterId, letter])).values()]
}

/**
 * Whether the supporter has to say that they wrote it: anybody can write their address as the sender's. Whoever answers our copy
 * knows its Message-ID, which nobody guesses: it is known to their mailbox, and to whom they answered or sent it on to. Else their
 * domain has to confirm it.
 */
const mustAsk = ({ sender, copied }: Clues) =>
  sender === 'denied' || (sender === 'unknown' && copied.length === 0)

/** The letter whose supporter's machine wrote it, such as an out-of-office note; null where that is not certain. */
export function supportersMachine(clues: Clues): LetterClue | null {
  const { voice, copied, supporter } = clues
  if (voice.speaker !== 'machine' || (copied.length === 0 && !supporter)) return null
  const [letter, ...others] = lettersKnown(clues)
  return letter && others.length === 0 ? letter : null
}

function supporterWrote({ voice, ownAddress, answersOther }: Clues): ['held' | 'set_aside', string] {
  if (voice.rule === 'supporter_name') {
    return ['held', 'Its sender has the supporter’s name: the supporter wrote this, it seems, not the MP.']
  }
  if (answersOther) {
    return ['held', 'The supporter wrote this, not the MP: it answers a mail that we sent to the supporter.']
  }
  return ownAddress === 'return'
    ? [
        'set_aside',
        'A supporter wrote to an address where only mail systems write. It answers no mail of ours.',
      ]
    : ['held', 'The supporter wrote this, not the MP.']
}

function answersOurOwn({ voice, answersOther, supporter }: Clues): ['held' | 'set_aside', string] {
  if (voice.speaker === 'machine') {
    if (supporter || answersOther === 'supporters') {
      return [
        'set_aside',
        'A machine of the supporter’s answered a mail of ours, such as an out-of-office note.',
      ]
    }
    return ['set_aside', 'A machine answered a mail of ours, such as an out-of-office note.']
  }
  return answersOther
    ? ['held', 'It answers a notice of ours, not a letter.']
    : ['held', 'It was sent to an address of ours where no answers go, not to a letter’s address.']
}

function matchReport(clues: Clues, leave: (place: 'held' | 'set_aside', reason: string) => Place): Place {
  const { report, recipient, reported, reportedOther, nullSender, ownAddress, voice } = clues
  if (recipient?.relayId) {
    return {
      place: 'relay_report',
      relayId: recipient.relayId,
      failed: nullSender && report?.result === 'failed',
    }
  }
  if (!nullSender) {
    return leave(
      'held',
      'It says what became of a message, but somebody sent it: true reports are sent by no one. No letter was moved.',
    )
  }
  if (voice.rule === 'own_mark_returned' || reportedOther === 'supporters') {
    return leave('set_aside', `A mail we sent to a supporter ${fateOf(report)}`)
  }
  if (ownAddress && reported.length === 0 && !reportedOther) {
    return leave('set_aside', `One of our mails ${fateOf(report)} The report does not say which mail.`)
  }
  if (reportedOther) {
    return report?.result === 'delayed' || report?.result === 'delivered'
      ? leave('set_aside', 'It reports on a notice of ours, which is not lost.')
      : leave('held', 'A notice of ours could not be delivered.')
  }
  const letter = recipient?.letter
  if (!letter) {
    return leave(
      'held',
      reported.length > 0
        ? 'It reports on a letter, but it did not come to the letter’s return address. No letter was moved.'
        : 'It reports on a message that we cannot find.',
    )
  }
  if (reported.some((other) => idOf(other) !== idOf(letter))) {
    return leave('held', 'It reports on more than one letter.')
  }
  if (!report || (recipient.use === 'answer' && report.form === 'words')) {
    return leave('held', 'It seems to return a letter, but it is no report that we can read for certain.')
  }
  if (report.result === 'mixed') return leave('held', 'It says different things about different recipients.')
  if (report.result === 'unclear') return leave('held', 'It does not say clearly what became of the letter.')
  return { place: 'report', ...answeredOf(letter), result: report.result }
}

function fateOf(report: DeliveryReport | null): string {
  if (report?.result === 'delayed') return 'is delayed. It is tried again.'
  if (report?.result === 'delivered') return 'was delivered.'
  return 'could not be delivered: the address may be wrong, or the mailbox full.'
}

const cluesInOrder = ({
  recipient,
  reported,
  answers,
  refersTo,
  addressed,
  inText,
  quoted,
}: Omit<Clues, 'officeOf' | 'sender'>) =>
  [
    ['recipient', recipient?.letter ? [recipient.letter] : []],
    ['report', reported],
    ['in_reply_to', answers],
    ['references', refersTo],
    ['header_token', addressed],
    ['text_token', inText],
    ['reference', quoted],
  ] satisfies [Pointer, Clue[]][]

const hasSuggestions = (clues: Clues) => cluesInOrder(clues).some(([, letters]) => letters.length > 0)

/** Each letter once, with the strongest thing that points to it; the strongest first. */
export function suggestionsOf(clues: Omit<Clues, 'officeOf' | 'sender'>): Suggestion[] {
  const found = new Map<string, Suggestion>()
  for (const [by, letters] of cluesInOrder(clues)) {
    for (const clue of letters) if (!found.has(idOf(clue))) found.set(idOf(clue), { ...answeredOf(clue), by })
  }
  return [...found.values()]
}
