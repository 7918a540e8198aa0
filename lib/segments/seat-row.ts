import type { Nation, PromiseState, StanceKind } from '#lib/platform/generated/prisma/enums.ts'

/** What a filter, a map or a list may ask of one seat, as the reader may see it. */
export type SeatRow = {
  gssCode: string
  name: string
  nation: Nation
  hexQ: number
  hexR: number
  /** Who holds it today; null while it is vacant. */
  member: {
    id: number
    name: string
    party: string
    partyAbbreviation: string
    partyColour: string
    invented: boolean
  } | null
  /** The member's stances now: on the campaign asked of, or on each. */
  stances: StanceKind[]
  promises: PromiseState[]
  /** Letters that reached the member, and answers from there; null where they are too few to be told. */
  letters: number | null
  answers: number | null
  /** Whether an answer came to what was written; null where nothing was written, or too little to be told. */
  answered: boolean | null
  /** In votes, at the last general election; null where it is not known. */
  majority: number | null
  /** The figures asked of, by their slugs; those that this seat has. */
  figures: Readonly<Record<string, number>>
}
