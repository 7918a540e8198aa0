import { countMessagesAbout } from '#lib/outbox/data.ts'
import { type AuditNote, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { newConfirmation } from './confirm-token.ts'
import { letterColumns, newLetterRow, type Taken } from './letter-row.ts'
import { lockLetter, moveLetter } from './move-letter.ts'
import { newReference } from './reply-token.ts'
import { fault, type SubmitFault } from './submit-fault.ts'

/** A letter on its way into the ledger: who writes what to whom. */
export type Written = Taken & { supporterId: string }

export type Placed =
  | { ok: true; outcome: 'placed'; letterId: string; token: string }
  | { ok: true; outcome: 'mail_already_on_its_way'; letterId: string }
  | SubmitFault

const MAY_BE_WRITTEN_AGAIN: ReadonlySet<LetterState> = new Set([
  'awaiting_confirmation',
  'expired',
  'withdrawn',
])

/**
 * Puts the letter into the ledger: a new row, or the one that waits for its confirmation rewritten. The row is locked
 * before it is judged, so a letter confirmed this instant is not changed under its supporter's hand.
 */
export async function placeLetter(tx: Transaction, written: Written): Promise<Placed> {
  const { campaign, member, supporterId, now } = written
  const where = {
    campaignId_call_supporterId_memberId: {
      campaignId: campaign.id,
      call: campaign.call,
      supporterId,
      memberId: member.id,
    },
  }
  const found = await tx.letter.findUnique({ where, select: { id: true } })
  if (found) await lockLetter(tx, found.id)
  const earlier = found ? await tx.letter.findUnique({ where }) : null
  if (earlier && !MAY_BE_WRITTEN_AGAIN.has(earlier.state)) {
    return fault('already_sent')
  }
  if (!earlier) {
    const { row, token } = newLetterRow(written, newReference())
    return { ok: true, outcome: 'placed', letterId: await write(tx, written, row), token }
  }
  const columns = letterColumns(written, earlier.reference)
  const sameText = earlier.body === columns.body && earlier.subject === columns.subject
  if (sameText && (await mailIsOnItsWay(tx, earlier, now))) {
    return { ok: true, outcome: 'mail_already_on_its_way', letterId: earlier.id }
  }
  const { token, data } = newConfirmation({ ...columns, now })
  await rewrite(tx, { ...earlier, now }, { ...columns, ...data })
  return { ok: true, outcome: 'placed', letterId: earlier.id, token }
}

/** A mail not ten minutes old may still be travelling; an older one may be lost, and asking again brings another. */
const TRAVELS_FOR_MS = 10 * 60_000

async function mailIsOnItsWay(
  tx: Transaction,
  letter: { id: string; state: LetterState; confirmExpiresAt: Date | null },
  now: Date,
): Promise<boolean> {
  if (letter.state !== 'awaiting_confirmation') return false
  if (letter.confirmExpiresAt && letter.confirmExpiresAt <= now) return false
  const since = new Date(now.getTime() - TRAVELS_FOR_MS)
  return (await countMessagesAbout(tx, { kind: 'confirmation', correlationId: letter.id, since })) > 0
}

async function write(
  tx: Transaction,
  { supporterId }: Written,
  row: ReturnType<typeof newLetterRow>['row'],
): Promise<string> {
  const { id } = await tx.letter.create({ data: { ...row, supporterId }, select: { id: true } })
  await writeAudit(tx, letterSubmitted({ id, supporterId }))
  return id
}

/** What the audit says of a new letter. */
export const letterSubmitted = ({ id, supporterId }: { id: string; supporterId: string }): AuditNote => ({
  actor: { kind: 'supporter', id: supporterId },
  subject: { kind: 'letter', id },
  action: 'letter.submitted',
  to: 'awaiting_confirmation',
})

async function rewrite(
  tx: Transaction,
  earlier: { id: string; state: LetterState; supporterId: string; now: Date },
  data: ReturnType<typeof letterColumns> & ReturnType<typeof newConfirmation>['data'],
): Promise<void> {
  const { id, supporterId, now } = earlier
  const actor = { kind: 'supporter', id: supporterId } as const
  if (earlier.state === 'awaiting_confirmation') {
    await tx.letter.update({ where: { id }, data })
    await writeAudit(tx, { actor, subject: { kind: 'letter', id }, action: 'letter.rewritten' })
  } else {
    const why = 'written again'
    await moveLetter(tx, { letterId: id, to: 'awaiting_confirmation', actor, now, why, data })
  }
}
