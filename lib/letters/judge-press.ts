import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { ask, type Limit } from '#lib/platform/limits.ts'
import { proves } from '#lib/platform/proof-of-work.ts'
import { FORM_SECONDS, type Judged, judgeForm, readSendingForm, type SendingForm } from './sending-form.ts'
import { noteSending } from './sending-rate.ts'

const proof: Limit = { name: 'proof', most: 1, seconds: FORM_SECONDS }

/** What is done with a press of the sending button; a proof is looked at only where one is asked for, and counts once. */
export async function judgePress({
  db,
  slug,
  mark,
  from,
  now,
  ...sent
}: {
  db: Database
  slug: string
  /** Whose draft it is. */
  mark: string
  from: string
  now: Date
  /** What the form carried: `components/journey/sending-fields.tsx`. */
  form: string
  trap: string
  proof: string
}): Promise<Judged> {
  const form = readSendingForm(sent.form, { slug, mark, now })
  const asked = { form, trap: sent.trap, quickestMs: config().sendingSeconds * 1_000, now }
  const calm = judgeForm({ ...asked, busy: false, proven: false })
  // What no person sent costs nothing more, and does not make it busy for others.
  if (!form || !calm.takes) return calm
  if (!(await noteSending({ slug, from, now }))) return calm
  return judgeForm({ ...asked, busy: true, proven: await isProven(db, form, sent.proof) })
}

async function isProven(db: Database, { challenge }: SendingForm, answer: string): Promise<boolean> {
  return proves(challenge, answer) && (await ask(db, [{ limit: proof, of: challenge }])).ok
}
