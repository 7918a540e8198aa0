/** What in an answer may tell whose letter it answers. */
export type StrikeKind = 'person' | 'place' | 'health'

/** A part of a text that may tell whose letter it answers. */
export type Strike = {
  /** From this sign on, up to before that one. */
  from: number
  to: number
  kind: StrikeKind
  /** What it seems to be, for whoever decides. */
  why: string
  /** Struck unless somebody says otherwise; what is only offered is not. */
  struck: boolean
  /** It is the supporter's own: nobody may leave it in. */
  must: boolean
}

/** What is known of whoever wrote the letter, and of whom they wrote for. */
export type StrikeFacts = {
  names: readonly string[]
  addresses: readonly string[]
  postcodes: readonly string[]
  phones: readonly string[]
  emails: readonly string[]
  references: readonly string[]
  /** The codes of letters' own addresses. */
  secrets: readonly string[]
  /** Names of members and seats, which are no secret even where a supporter has the same. */
  keeps: readonly string[]
}

export const noFacts: StrikeFacts = {
  names: [],
  addresses: [],
  postcodes: [],
  phones: [],
  emails: [],
  references: [],
  secrets: [],
  keeps: [],
}
