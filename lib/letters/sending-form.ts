import { z } from 'zod'
import { openSealed, seal } from '#lib/platform/sealed.ts'
import { secretBytes } from '#lib/platform/secret-bytes.ts'
import type { HeldByRule } from './held-by-rule.ts'

/** What the form with the sending button carries, sealed: when its page was made, and a challenge of its own. */
const sendingForm = z.object({
  at: z.number(),
  challenge: z.string(),
  /** Whether the page asked its browser to solve it. */
  asks: z.boolean(),
})
export type SendingForm = z.infer<typeof sendingForm>

/** The field that no person sees. */
export const TRAP = 'reason'

const PURPOSE = 'sending-form'
/** A page may lie open over a day's work. As long as its form is good a proof for it is remembered, and good once. */
export const FORM_SECONDS = 24 * 3_600
/** How long whoever has no script waits before the button takes their letter the slower way. */
const SLOW_WAY_MS = 30_000

/** Whose form it is: a draft of a campaign, on one device. */
type Of = { slug: string; mark: string }
const contextOf = ({ slug, mark }: Of) => `${slug} ${mark}`

export function newSendingForm({ slug, mark, asks, now }: Of & { asks: boolean; now: Date }) {
  const challenge = secretBytes(16).toString('base64url')
  const form: SendingForm = { at: now.getTime(), challenge, asks }
  const context = contextOf({ slug, mark })
  const sealed = seal(form, { purpose: PURPOSE, context, now, seconds: FORM_SECONDS })
  if (sealed === null) throw new Error('a form of a few bytes is more than a seal may hold')
  return { sealed, challenge }
}

/** The form that came back; null when it is not one of this draft's, or too old. */
export const readSendingForm = (sealed: string, { now, ...of }: Of & { now: Date }): SendingForm | null =>
  openSealed(sealed, { purpose: PURPOSE, context: contextOf(of), now, schema: sendingForm })

export type Judged =
  | { takes: true; held: HeldByRule | null }
  | { takes: false; again: 'pressed_quickly' | 'form_old' | 'many_letters' }

/**
 * What is done with a press of the sending button. Nobody is turned away: whoever looks like a machine is asked to press
 * once more, or their letter is taken and waits for its mail.
 * @param trap what stands in the field that no person sees
 * @param busy many letters come at this moment, so that a proof is asked for; `proven` it is there, and was not used before
 * @param quickestMs sooner than this nobody presses
 */
export function judgeForm({
  form,
  trap,
  busy,
  proven,
  quickestMs,
  now,
}: {
  form: SendingForm | null
  trap: string
  busy: boolean
  proven: boolean
  quickestMs: number
  now: Date
}): Judged {
  if (!form) return { takes: false, again: 'form_old' }
  const waited = now.getTime() - form.at
  if (waited < quickestMs) return { takes: false, again: 'pressed_quickly' }
  const slowWay = form.asks && waited >= SLOW_WAY_MS
  if (busy && !proven && !slowWay) return { takes: false, again: 'many_letters' }
  if (trap !== '') return { takes: true, held: 'suspicious_form' }
  return { takes: true, held: busy && !proven ? 'flood' : null }
}
