const DAY_MS = 86_400_000
/** Nobody's mailbox is filled by somebody else typing its address. */
const MAILS_A_DAY = 6

/** How many confirmation mails may go to one address, and since when they are counted. */
export const mailLimit = (now: Date) => ({ most: MAILS_A_DAY, since: new Date(now.getTime() - DAY_MS) })
