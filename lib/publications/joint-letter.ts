import { dayIn } from '#lib/words/dates.ts'
import { oneOr } from '#lib/words/numbers.ts'
import type { JointLetterWords } from './schema.ts'

export type LetterSignatory = {
  name: string
  /** What the organisation signs with, in its own words; null when it signs as it stands. */
  reservation: string | null
  /** PNG, and its size in pixels. */
  logo: { png: Uint8Array; width: number; height: number } | null
}

/** A letter of the coalition as it is laid out, whatever it is laid out as. */
export type JointLetter = {
  date: string
  sender: string
  /** Where the sender is to be found by post, line by line. */
  senderAddress: string[]
  /** Whom it goes to, line by line. */
  recipient: string[]
  salutation: string
  title: string
  covering: string[]
  clauses: { number: number; text: string }[]
  signatories: LetterSignatory[]
  /** Where the statement stands for good, and the fingerprint of its text. */
  address: string
  sha256: string
}

const ALL_MEMBERS = { recipient: ['To all Members of Parliament'], salutation: 'Dear Member of Parliament' }

/** The letter that these words, this version and these signatories make. */
export function composeJointLetter({
  words,
  campaignTitle,
  coalitionName,
  coalitionAddress,
  statement,
  signatories,
}: {
  words: JointLetterWords
  campaignTitle: string
  coalitionName: string
  coalitionAddress: string
  statement: { clauses: { number: number; text: string }[]; address: string; sha256: string }
  signatories: LetterSignatory[]
}): JointLetter {
  return {
    date: dayIn('en', words.date),
    sender: coalitionName,
    senderAddress: linesOf(coalitionAddress),
    ...addressed(words),
    title: campaignTitle,
    covering: words.covering.split(/\n\s*\n/).flatMap((paragraph) => paragraph.trim() || []),
    clauses: statement.clauses,
    signatories,
    address: statement.address,
    sha256: statement.sha256,
  }
}

function addressed(words: JointLetterWords): { recipient: string[]; salutation: string } {
  if (words.audience === 'all_members') return ALL_MEMBERS
  const { recipientName, recipientOffice, recipientAddress, salutation } = words
  const recipient = linesOf([recipientName, recipientOffice, recipientAddress].join('\n'))
  return { recipient, salutation: salutation.replace(/,$/, '') }
}

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

/** `Signed by one organisation`, `Signed by 7 organisations`. */
export const signedBy = (count: number): string => `Signed by ${oneOr(count, 'organisation')}`

/** The sentence about where the statement stands. */
export const whereItStands = ({ address }: Pick<JointLetter, 'address'>): string => `${WHERE}: ${address}`
export const WHERE = 'This statement, and who stands behind it today'
