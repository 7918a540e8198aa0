/** Why a letter may not be taken; the catalogue has the sentence for each. */
export const SUBMIT_FAULTS = [
  'campaign_not_live',
  'dissolution',
  'seat_vacant',
  'not_your_seat',
  'already_sent',
  'too_many_mails',
] as const
export type SubmitFaultReason = (typeof SUBMIT_FAULTS)[number]
export type SubmitFault = { ok: false; reason: SubmitFaultReason }

export const fault = (reason: SubmitFaultReason): SubmitFault => ({ ok: false, reason })
