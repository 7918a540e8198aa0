/** RFC 5321 allows ten minutes for the last answer alone; the lease of a message whose text is on its way outlasts them. */
export const LEASE_MS = 15 * 60_000

/** The lease of one of which nothing was said: whoever holds it renews it as long as they live, so it may be short. */
export const UNSAID_LEASE_MS = 2 * 60_000

export const leaseUntil = (now: Date, ms: number) => new Date(now.getTime() + ms)
