/** Why the button has to be pressed once more: `sending-form.ts`. */
const PRESS_AGAIN = ['pressed_quickly', 'form_old', 'many_letters'] as const

/** Why a letter may not be taken as things are; the catalogue has the sentence for each. */
export const SUBMIT_FAULTS = [
  'campaign_not_live',
  'campaign_ended',
  'dissolution',
  'seat_vacant',
  'not_your_seat',
  ...PRESS_AGAIN,
] as const
export type SubmitFaultReason = (typeof SUBMIT_FAULTS)[number]
export type SubmitFault = { ok: false; reason: SubmitFaultReason }

export const fault = (reason: SubmitFaultReason): SubmitFault => ({ ok: false, reason })
