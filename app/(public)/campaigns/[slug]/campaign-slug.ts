/** What a campaign's part of an address may be; anything else names none. */
export const CAMPAIGN_SLUG = /^[a-z0-9-]{1,100}$/
