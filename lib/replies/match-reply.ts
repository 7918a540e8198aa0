import type { DeliveryReport } from './read-delivery-report.ts'

/** A letter some clue points to. */
export type LetterClue = { letterId: string; senderEmail: string }

/** What was found out about a message before deciding; the letters already looked up. */
export type Clues = {
  /** The sender's address, in lower case. */
  from: string
  /** It carries our own mark, or is one of our own messages come back. */
  ours: boolean
  automatic: boolean
  /** It was sent by no one (RFC 5321, 4.5.5), as machines do. */
  nullSender: boolean
  /** A report, or a bounce in plain words (then without a status). */
  report: DeliveryReport | null
  /** The address it was delivered to: what for, and whose. */
  recipient: { use: 'answer' | 'bounce'; letter: LetterClue | null } | null
  /** Letters whose Message-ID it answers: In-Reply-To before References. */
  answers: LetterClue[]
  refersTo: LetterClue[]
  /** Letters whose Message-ID the report names; or one of our other messages that it names. */
  reported: LetterClue[]
  reportedOther: boolean
  /** Letters whose address stands in To or Cc. */
  addressed: LetterClue[]
  /** Letters whose reference stands in the text. */
  quoted: LetterClue[]
}

export type MatchedBy = 'recipient_token' | 'in_reply_to' | 'references' | 'header_token' | 'reference'

export type Place =
  | { place: 'letter'; letterId: string; by: MatchedBy }
  | { place: 'report'; letterId: string; result: 'failed' | 'delayed' | 'delivered' }
  | { place: 'holding'; reason: string; guesses: string[] }

const idsOf = (letters: LetterClue[]) => [...new Set(letters.map(({ letterId }) => letterId))]
const holding = (reason: string, letters: LetterClue[] = []): Place => ({
  place: 'holding',
  reason,
  guesses: idsOf(letters),
})

/** Where a message belongs; certain, or in the holding pen with the reason in words for the person who looks. */
export function matchReply(clues: Clues): Place {
  const { recipient } = clues
  if (clues.ours)
    return holding('One of our own messages came back to us. Nobody wrote anything.', everyClue(clues))
  if (clues.report) return matchReport(clues, clues.report)
  if (recipient?.use === 'bounce' && clues.nullSender && !clues.automatic) {
    const letters = recipient.letter ? [recipient.letter] : []
    return holding('It came to the address for returned mail, but it is no report that we can read.', letters)
  }
  const tiers: [MatchedBy, LetterClue[]][] = [
    ['recipient_token', recipient?.letter ? [recipient.letter] : []],
    ['in_reply_to', clues.answers],
    ['references', clues.refersTo],
    ['header_token', clues.addressed],
    ['reference', clues.quoted],
  ]
  for (const [by, letters] of tiers) {
    const [letter] = letters
    if (!letter) continue
    if (idsOf(letters).length > 1) return holding('It points to more than one letter.', letters)
    if (letter.senderEmail.toLowerCase() === clues.from) {
      return holding('The supporter wrote this, not the MP: they answered their own copy.', [letter])
    }
    return { place: 'letter', letterId: letter.letterId, by }
  }
  if (recipient) return holding('It was sent to an address whose code belongs to no letter.')
  return holding('It was not sent to a letter’s address, and it answers no message of ours that we know.')
}

function matchReport(clues: Clues, report: DeliveryReport): Place {
  const returned = clues.recipient?.letter
  const letters = returned ? [returned, ...clues.reported] : clues.reported
  const ids = idsOf(letters)
  const [letterId] = ids
  if (!letterId) {
    return clues.reportedOther
      ? holding('A message we sent to a supporter could not be delivered: their address may be wrong.')
      : holding('It reports on a message that we cannot find.')
  }
  if (ids.length > 1) return holding('It reports on more than one letter.', letters)
  if (report.result === 'mixed')
    return holding('It says different things about different recipients.', letters)
  return { place: 'report', letterId, result: report.result }
}

const everyClue = ({ recipient, answers, refersTo, addressed, quoted, reported }: Clues) => [
  ...(recipient?.letter ? [recipient.letter] : []),
  ...answers,
  ...refersTo,
  ...reported,
  ...addressed,
  ...quoted,
]
