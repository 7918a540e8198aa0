/** The most bytes one incoming message may have, whichever way it comes. */
export const MAIL_BYTES = 25_000_000
/** The most recipients one incoming message may have. */
export const MAIL_RECIPIENTS = 20
