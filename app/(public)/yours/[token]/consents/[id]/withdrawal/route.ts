import { type OfThing, ownAction, toOwnPage } from '#app/(public)/yours/[token]/own-action.ts'
import { withdrawConsent } from '#lib/privacy/withdraw-consent.ts'

/** "Take this yes back." */
export const POST = ownAction<OfThing>(({ id, ...call }) => withdrawConsent({ consentId: id, ...call }), {
  next: '?done=taken-back',
})

export const GET = toOwnPage
