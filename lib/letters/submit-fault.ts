/** Why a letter was not taken, and the sentence the supporter reads. */
export type SubmitFault = {
  ok: false
  reason: 'campaign_not_live' | 'seat_vacant' | 'not_your_seat' | 'already_sent' | 'too_many_mails'
  message: string
}

export const fault = (reason: SubmitFault['reason'], message: string): SubmitFault => ({
  ok: false,
  reason,
  message,
})
