import { visibleCampaign } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { dissolved, seatsWithMembers } from '#lib/parliament/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { remember } from '#lib/platform/remember.ts'
import { signatories } from '#lib/positions/data.ts'
import type { Reads } from './letter-needs.ts'
import { throughOrganisation } from './through-organisation.ts'

const RECENT_MS = 2_000
/** Keys come from what people type. */
const MOST_KEYS = 500

/**
 * A read that many people cause at once and whose answer hardly ever changes, as it was at most two seconds ago. What holds
 * today may not hold tomorrow: each day has answers of its own, and so has each database.
 */
export function rememberRead<Value>(read: (db: Database, key: string, now: Date) => Promise<Value>) {
  const byDatabase = new WeakMap<Database, ReturnType<typeof remember<Value>>>()
  return (db: Database, key: string, now: Date): Promise<Value> => {
    const remembered = byDatabase.get(db) ?? remember<Value>({ most: MOST_KEYS, forMs: RECENT_MS })
    byDatabase.set(db, remembered)
    return remembered(`${londonDay(now)} ${key}`, () => read(db, key, now))
  }
}

/** A campaign as supporters see it, as it was at most two seconds ago. */
export const recentCampaign = rememberRead(visibleCampaign)
const recentSeatsByKey = rememberRead((db, key, now) => seatsWithMembers(db, key.split(' '), now))
/** Seats and who holds each, as it was at most two seconds ago. */
export const recentSeats = (db: Database, gssCodes: readonly string[], now: Date) =>
  recentSeatsByKey(db, gssCodes.join(' '), now)

const recentUmbrella = rememberRead(coalition)
const recentDissolved = rememberRead((db, _, now) => dissolved(db, now))
const recentSignatories = rememberRead(signatories)
const recentThrough = rememberRead((db, key, now) => {
  const [campaignId = '', slug = ''] = key.split(' ')
  return throughOrganisation(db, { slug, campaignId, now })
})

/**
 * What is the same for every letter of a campaign and hardly ever changes, as it was at most two seconds ago. Whoever
 * writes with it asks the database, in the statement that writes, whether the campaign is still so; what ended meanwhile of
 * a seat, of Parliament or of a signature is found when the letter is confirmed, as what ends a moment later is.
 */
export const recentReads = (db: Database, now: Date): Reads => ({
  campaign: (slug) => recentCampaign(db, slug, now),
  seat: async (gssCode) => (await recentSeats(db, [gssCode], now))[0] ?? null,
  dissolved: () => recentDissolved(db, '', now),
  umbrella: () => recentUmbrella(db, '', now),
  signatories: (campaignId) => recentSignatories(db, campaignId, now),
  through: ({ slug, campaignId }) =>
    slug ? recentThrough(db, `${campaignId} ${slug}`, now) : Promise.resolve(null),
})
