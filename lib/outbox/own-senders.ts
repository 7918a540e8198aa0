import { config } from '#lib/platform/config.ts'

/** What Chorus sends from besides the letters' own addresses, before the @. */
export const ownSenders = ['campaigns', 'replies', 'bounces'] as const
export type OwnSender = (typeof ownSenders)[number]

export const addressOfSender = (sender: OwnSender) => `${sender}@${config().mailDomain}`
