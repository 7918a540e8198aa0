import { inCoalition } from '#lib/accounts/data.ts'
import { peopleToTell } from '#lib/accounts/people-to-tell.ts'
import { mailsWritten, type StaffMail, sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { type AskedVersion, askingOf } from './asking.ts'
import { OPEN_TO_POSITIONS } from './open-to-positions.ts'
import { type AskedFor, askedMail } from './position-mails.ts'

/**
 * What a campaign asks of organisations now, and which of them have not answered; null while it asks nothing. An
 * organisation has answered when it said anything of a version since the question was put, also when it took that back.
 */
export async function openQuestion(
  tx: Transaction,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<{ asked: AskedFor; askedAt: Date; waiting: string[] } | null> {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, state: { in: [...OPEN_TO_POSITIONS] } },
    select: { id: true, slug: true, title: true, versions: { select: forAsking } },
  })
  const asking = campaign && askingOf<AskedVersion>(campaign.versions)
  if (!campaign || !asking) return null
  const { latest, root, answeredBy, until } = asking
  const waiting = await tx.organisation.findMany({
    where: {
      ...inCoalition(now),
      kind: { not: 'umbrella' },
      positions: { none: { versionId: { in: answeredBy.map(({ id }) => id) } } },
    },
    select: { id: true },
  })
  const before = root.change === 'material' ? root.number - 1 : null
  return {
    asked: { campaign, latest, root, before, until },
    askedAt: root.cutAt,
    waiting: waiting.map(({ id }) => id),
  }
}

const forAsking = { id: true, number: true, change: true, cutAt: true, askedUntil: true } as const

/** Officers of these organisations who want a mail when something is asked of them. */
export const officersWhoWantMail = (tx: Transaction, organisationIds: string[], now: Date) =>
  peopleToTell(tx, {
    now,
    where: { role: 'officer', mailWhenAsked: true, organisationId: { in: organisationIds } },
  })

/**
 * Asks the officers of every organisation that has not answered, each once for a question. Safe to call at any time: it
 * also finds organisations and officers that came later, and campaigns that opened after their text was cut.
 */
export async function askOfficers(
  tx: Transaction,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<number> {
  const question = await openQuestion(tx, { campaignId, now })
  if (!question) return 0
  const officers = await officersWhoWantMail(tx, question.waiting, now)
  const mails = officers.map((person) => askedMail(person, question.asked))
  return sendStaffMails(tx, await unwritten(tx, mails))
}

/** Those of these mails that were not written before. */
export async function unwritten(tx: Transaction, mails: StaffMail[]): Promise<StaffMail[]> {
  const written = await mailsWritten(
    tx,
    mails.map(({ dedupeKey }) => dedupeKey),
  )
  return mails.filter(({ dedupeKey }) => !written.has(dedupeKey))
}
