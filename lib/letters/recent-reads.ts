import { visibleCampaign } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { dissolved, seatsWithMembers } from '#lib/parliament/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { recently } from '#lib/platform/recently.ts'
import { signatories } from '#lib/positions/data.ts'
import type { Reads } from './circumstances.ts'
import { throughOrganisation } from './through-organisation.ts'

/** A campaign as supporters see it, as it was at most two seconds ago. */
export const recentCampaign = recently(visibleCampaign)
const recentlySeats = recently((db, key, now) => seatsWithMembers(db, key.split(' '), now))
/** Seats and who holds each, as it was at most two seconds ago. */
export const recentSeats = (db: Database, gssCodes: readonly string[], now: Date) =>
  recentlySeats(db, gssCodes.join(' '), now)

const recentUmbrella = recently(coalition)
const recentlyDissolved = recently((db, _, now) => dissolved(db, now))
const recentSignatories = recently(signatories)
const recentThrough = recently((db, key, now) => {
  const [campaignId = '', slug = ''] = key.split(' ')
  return throughOrganisation(db, { slug, campaignId, now })
})

/**
 * What is the same for every letter of a campaign and hardly ever changes, as it was at most two seconds ago. Whoever
 * writes with it asks the database, in the statement that writes, whether the campaign, the seat and Parliament are still
 * so; a signature that ended meanwhile is found when the letter is confirmed, as one is that ends a moment later.
 */
export const recentReads = (db: Database, now: Date): Reads => ({
  campaign: (slug) => recentCampaign(db, slug, now),
  seat: async (gssCode) => (await recentSeats(db, [gssCode], now))[0] ?? null,
  dissolved: () => recentlyDissolved(db, '', now),
  umbrella: () => recentUmbrella(db, '', now),
  signatories: (campaignId) => recentSignatories(db, campaignId, now),
  through: ({ slug, campaignId }) =>
    slug ? recentThrough(db, `${campaignId} ${slug}`, now) : Promise.resolve(null),
})
