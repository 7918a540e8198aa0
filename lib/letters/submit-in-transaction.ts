import { countMessagesTo } from '#lib/outbox/data.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { recordConsent } from '#lib/supporters/record-consent.ts'
import { supporterKey } from '#lib/supporters/supporter-key.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { circumstances, freshReads } from './circumstances.ts'
import { consentsGiven } from './consents-given.ts'
import { mailLimit } from './mail-limit.ts'
import { placeLetter } from './place-letter.ts'
import type { LetterInput } from './schema.ts'
import { fault } from './submit-fault.ts'
import type { Submission, Submitted } from './submit-letter.ts'

/** Takes a letter step by step, each thing as it is inside one transaction; the last word on what may be taken. */
export async function submitInTransaction(submission: Submission): Promise<Submitted> {
  const attempt = () => submission.db.$transaction((tx) => submit(tx, submission))
  try {
    return await attempt()
  } catch (error) {
    // Two presses of the button at once: the database let one in, and the other now finds its letter.
    if (isUniqueViolation(error)) return attempt()
    throw error
  }
}

async function submit(tx: Transaction, { now, input, page }: Submission): Promise<Submitted> {
  const met = await circumstances(freshReads(tx, now), input)
  if (!met.ok) return met
  const { most, since } = mailLimit(now)
  if ((await countMessagesTo(tx, { kind: 'confirmation', to: input.email, since })) >= most) {
    return fault('too_many_mails')
  }
  const supporterId = await supporterFor(tx, input)
  const taken = { ...met, input, now, supporterId }
  const placed = await placeLetter(tx, taken)
  if (!placed.ok) return placed
  for (const consent of consentsGiven(taken)) {
    await recordConsent(tx, { ...consent, supporterId, page, now, language: input.language })
  }
  if (placed.outcome === 'mail_already_on_its_way') return placed
  await askToConfirm(tx, { ...taken, letterId: placed.letterId, token: placed.token })
  return { ok: true, letterId: placed.letterId, outcome: 'confirm_by_mail' }
}

async function supporterFor(tx: Transaction, { name, email, representedName }: LetterInput): Promise<string> {
  const key = supporterKey({ name, email, representedName })
  const { id } = await tx.supporter.upsert({
    where: { key },
    create: { key, name, email },
    update: {},
    select: { id: true },
  })
  return id
}
