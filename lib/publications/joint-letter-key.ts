type Going = { campaignId: string; versionId: string; to: string }

/** What makes a joint letter's mail the same one: a version goes to the same place once. `to` is a member's id or an address. */
export const jointLetterKey = ({ campaignId, versionId, to }: Going) =>
  `joint-letter:${campaignId}:${versionId}:${to}`
