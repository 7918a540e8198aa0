import type { CoalitionDetails } from './coalition-details.ts'

/** What supporters must be told of who runs an installation before they are asked for anything. */
export const detailsNeeded = ['address', 'charity', 'email', 'data_place'] as const

export type DetailNeeded = (typeof detailsNeeded)[number]

const isThere: Record<DetailNeeded, (details: Said) => boolean> = {
  address: ({ address }) => address !== '',
  charity: ({ charityNumber, notACharity }) => Boolean(charityNumber) || notACharity,
  email: ({ email }) => email !== '',
  data_place: ({ dataPlace }) => dataPlace !== null,
}

type Said = Pick<CoalitionDetails, 'address' | 'notACharity' | 'email' | 'dataPlace'> & {
  /** Of the umbrella. */
  charityNumber: string | null
}

/**
 * What is missing before the public may be asked to write. People are told who holds what they give, how to reach them,
 * and where it is kept: UK GDPR, article 13(1)(a), (b) and (f). A charity says that it is one: Charities Act 2011, section 194.
 */
export const detailsMissing = (details: Said): DetailNeeded[] =>
  detailsNeeded.filter((each) => !isThere[each](details))
