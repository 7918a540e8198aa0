import type { Person } from '#lib/accounts/schema.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { EvidenceKind } from '#lib/platform/generated/prisma/enums.ts'

/** A record somebody else keeps, or we do, that can show a stance or how a promise ended. */
export type KnownRecord = {
  /** Its id at its source. */
  id: string
  kind: EvidenceKind
  /** In a line, for whoever chooses: what it is and its day. Nothing of a supporter. */
  title: string
  /** The day in London: `2026-03-10`. */
  happenedOn: string
  /** Its very words, as they are kept with the evidence; empty where only the record itself is pointed to. */
  words: string
  link: string
  number: string
  /** Where it is one of ours. */
  replyId?: string
  contactId?: string
}

/** Of whose record it is asked, and who asks: a source shows nobody what they may not see. */
export type AskedOfSource = {
  db: Database | Transaction
  person: Pick<Person, 'id' | 'memberships'>
  memberId: number
  /** Null while none is chosen: what belongs to a campaign is not offered then. */
  campaignId: string | null
}

/**
 * What a source of evidence has to answer: the answers and meetings we know, and one day Parliament's own record of
 * questions, motions, votes and speeches. It reads what is kept here: nothing is asked of the network while somebody waits.
 */
export type EvidenceSource = {
  /** In small letters; part of what a form sends. */
  key: string
  /** Over its records in a list: "Answers". */
  title: string
  /** Its newest records of this member. */
  newest: (asked: AskedOfSource, take: number) => Promise<KnownRecord[]>
  /** One of them, by its id; null where it is not this member's, or not for whoever asks. */
  one: (asked: AskedOfSource, id: string) => Promise<KnownRecord | null>
}
