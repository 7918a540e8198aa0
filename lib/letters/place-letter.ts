import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import { countMessagesAbout } from '#lib/outbox/data.ts'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { CONFIRM_WITHIN_DAYS, hashConfirmToken, newConfirmToken } from './confirm-token.ts'
import { letterText } from './letter-text.ts'
import { lockLetter, moveLetter } from './move-letter.ts'
import { newReference, newReplyToken } from './reply-token.ts'
import type { LetterInput } from './schema.ts'
import { fault, type SubmitFault } from './submit-fault.ts'

const DAY_MS = 86_400_000

/** A letter on its way into the ledger: who writes what to whom. */
export type Written = {
  input: LetterInput
  campaign: VisibleCampaign
  seat: SeatWithMember
  member: SeatMember
  coalitionName: string
  signatories: { organisationId: string; name: string }[]
  supporterId: string
  /** The organisation on whose page it was written. */
  throughOrganisationId: string | null
  now: Date
}

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
  const reference = earlier?.reference ?? newReference()
  const token = newConfirmToken()
  const text = textOf(written, reference)
  const sameText = earlier?.body === text.body && earlier.subject === text.subject
  if (earlier && sameText && (await mailIsOnItsWay(tx, earlier, now))) {
    return { ok: true, outcome: 'mail_already_on_its_way', letterId: earlier.id }
  }
  const confirmation = {
    confirmTokenHash: hashConfirmToken(token),
    confirmExpiresAt: new Date(now.getTime() + CONFIRM_WITHIN_DAYS * DAY_MS),
  }
  const letterId = earlier
    ? await rewrite(tx, { ...earlier, now }, { ...text, ...confirmation })
    : await write(tx, written, { ...text, ...confirmation, reference })
  return { ok: true, outcome: 'placed', letterId, token }
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

function textOf(written: Written, reference: string) {
  const { input, campaign, seat, member, coalitionName, signatories, throughOrganisationId } = written
  const { ownWords, name, address, postcode, email, language, cameFrom, representedName, relation } = input
  return {
    ...letterText({
      campaign,
      coalitionName,
      member,
      seat,
      ownWords,
      signatories,
      sender: { name, address, postcode, email },
      reference,
    }),
    ownWords,
    senderName: name,
    senderEmail: email,
    senderAddress: address,
    senderPostcode: postcode,
    gssCode: seat.gssCode,
    throughOrganisationId,
    language,
    cameFrom,
    representedName,
    relation,
    call: campaign.call,
  }
}

type LetterText = ReturnType<typeof textOf> & { confirmTokenHash: string; confirmExpiresAt: Date }

async function write(
  tx: Transaction,
  written: Written,
  text: LetterText & { reference: string },
): Promise<string> {
  const { campaign, member, supporterId, now } = written
  const { id } = await tx.letter.create({
    data: {
      ...text,
      campaignId: campaign.id,
      supporterId,
      memberId: member.id,
      replyToken: newReplyToken(),
      createdAt: now,
      stateChangedAt: now,
    },
    select: { id: true },
  })
  await writeAudit(tx, {
    actor: { kind: 'supporter', id: supporterId },
    subject: { kind: 'letter', id },
    action: 'letter.submitted',
    to: 'awaiting_confirmation',
  })
  return id
}

async function rewrite(
  tx: Transaction,
  earlier: { id: string; state: LetterState; supporterId: string; now: Date },
  text: LetterText,
): Promise<string> {
  const { id, supporterId, now } = earlier
  const actor = { kind: 'supporter', id: supporterId } as const
  if (earlier.state === 'awaiting_confirmation') {
    await tx.letter.update({ where: { id }, data: text })
    await writeAudit(tx, { actor, subject: { kind: 'letter', id }, action: 'letter.rewritten' })
  } else {
    await moveLetter(tx, {
      letterId: id,
      to: 'awaiting_confirmation',
      actor,
      now,
      why: 'written again',
      data: text,
    })
  }
  return id
}
