import type { MemberKind } from '#lib/platform/generated/prisma/enums.ts'

/** What a campaign's letter may name; anything else is refused when the template is saved. */
export type LetterFields = {
  salutation: string
  member_name: string
  member_kind: MemberKind
  seat_name: string
  /** In English whatever the letter's language: it is compared, not read. */
  nation: 'England' | 'Scotland' | 'Wales' | 'Northern Ireland'
  asks: string[]
  own_words: string
  sender_name: string
  /** Whose letter it is when somebody else writes it for them; empty otherwise. */
  represented_name: string
  campaign_title: string
  coalition_name: string
  /** The organisations whose signature stands on the published statement. */
  signatories: string[]
}

type ListName = {
  [Name in keyof LetterFields]: LetterFields[Name] extends string[] ? Name : never
}[keyof LetterFields]

/** How long each field may be in characters, and how many a list may hold: what a letter can become is known as it is saved. */
export const letterFields: {
  [Name in keyof LetterFields]: { longest: number } & (Name extends ListName
    ? { most: number }
    : { most?: undefined })
} = {
  salutation: { longest: 200 },
  member_name: { longest: 200 },
  member_kind: { longest: 40 },
  seat_name: { longest: 200 },
  nation: { longest: 20 },
  asks: { longest: 500, most: 20 },
  own_words: { longest: 30_000 },
  sender_name: { longest: 120 },
  represented_name: { longest: 120 },
  campaign_title: { longest: 120 },
  coalition_name: { longest: 200 },
  signatories: { longest: 120, most: 100 },
}

export const isLetterField = (name: string): name is keyof LetterFields => Object.hasOwn(letterFields, name)
export const isLetterList = (name: string): name is ListName =>
  isLetterField(name) && letterFields[name].most !== undefined
