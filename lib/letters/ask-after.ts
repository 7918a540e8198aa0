/** Offices answer in about three weeks; a supporter who has heard nothing by then is asked once whether an answer came. */
export const ANSWER_WEEKS = 3
export const ASK_AFTER_DAYS = ANSWER_WEEKS * 7
