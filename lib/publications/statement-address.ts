/** The path of a campaign's public statement. */
export const statementPath = (slug: string) => `/campaigns/${slug}/statement` as const

/** The path at which one version of it stands for good. */
export const versionPath = (slug: string, sha256: string) => `/campaigns/${slug}/statement/${sha256}` as const

/** What a version may be called by in an address. */
export const SHA256 = /^[0-9a-f]{64}$/

/** The start of a fingerprint, for people. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12)
