import { randomUUID } from 'node:crypto'
import { draft } from '#lib/letters/draft.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { newSendingForm } from '#lib/letters/sending-form.ts'
import type { Call } from './alternate.ts'

const SLUG = 'seen-in-three-weeks'
const CAMPAIGN = `/campaigns/${SLUG}`

const OWN_WORDS = `On a bad day I cannot turn the key in my own front door. I wait on the step until my daughter is back
from school, and then she does it, and then she makes our tea.

I was told in March that somebody would see me. It is November now. I have stopped working on Fridays, and I have
stopped saying that I will be better by the spring.`

export const form = (body: string) => ({
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) },
})

/**
 * The last press of the long way: everything is in the draft, and the letter is taken. The draft is sealed here with the
 * server's own SECRET, and so is the form.
 * @param made when the page with the button was made
 */
export function sendDraft({
  email,
  made = new Date(),
}: {
  email?: string
  made?: Date
} = {}): Call & { headers: Record<string, string> } {
  const who = randomUUID().slice(0, 13)
  const content = draft.parse({
    postcode: 'SW1A 1AA',
    ownWords: OWN_WORDS,
    name: `Sam Supporter ${who}`,
    address: '1 Test Street\nLondon',
    email: email ?? `sam.${who}@supporter.example`,
    consentToSend: true,
    cameFrom: 'utm_source=newsletter',
    mark: who,
  })
  const cookies = draftCookies({ slug: SLUG, secure: false, now: new Date(), content })
  if (!cookies.ok) throw new Error('The draft does not fit')
  const english = cookies.headers.filter((cookie) => cookie.includes(`Path=${CAMPAIGN};`))
  const { sealed } = newSendingForm({ slug: SLUG, mark: who, asks: false, now: made })
  const { body, headers } = form(`do=send&form=${sealed}`)
  const cookie = english.map((each) => each.split(';')[0]).join('; ')
  return {
    method: 'POST',
    path: `${CAMPAIGN}/save/send`,
    status: 303,
    location: `${CAMPAIGN}/look-at-your-mail`,
    body,
    headers: { ...headers, cookie },
  }
}
