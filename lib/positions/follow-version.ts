import { peopleToTell } from '#lib/accounts/people-to-tell.ts'
import { sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Position } from '#lib/platform/generated/prisma/client.ts'
import type { VersionChange } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { workingDaysLater } from '#lib/platform/working-days.ts'
import { askOfficers } from './ask-officers.ts'
import { endPosition } from './end-position.ts'
import { carriedMail } from './position-mails.ts'
import { positionWords } from './position-words.ts'

/** Working days in England and Wales in which an officer can object to a position carried over. */
const OBJECT_WITHIN_DAYS = 5

type VersionNamed = { id: string; number: number; campaignId: string }

/**
 * What becomes of positions when a version is cut; called in the transaction that cuts it, after the version is there.
 * Editorial: they are carried over and every officer is told. Material: they lapse. A first or material version asks
 * everybody (again).
 */
export async function followVersion(
  tx: Transaction,
  cut: { previous: VersionNamed | null; version: VersionNamed; change: VersionChange; now: Date },
): Promise<void> {
  const { previous, version, change, now } = cut
  await lockRow(tx, 'Campaign', { id: version.campaignId }, 'id')
  const standing = previous
    ? await tx.position.findMany({ where: { versionId: previous.id, current: true }, orderBy: { id: 'asc' } })
    : []
  if (change === 'editorial' && previous) {
    for (const position of standing) await carry(tx, { position, previous, version, now })
  } else {
    for (const { id } of standing) {
      const why = `Version ${version.number} changed the text materially.`
      await endPosition(tx, { positionId: id, to: 'lapsed', actor: SYSTEM, why, now })
    }
  }
  await askOfficers(tx, { campaignId: version.campaignId, now })
}

const SYSTEM = { kind: 'system', id: 'follow-version' } as const

async function carry(
  tx: Transaction,
  moved: { position: Position; previous: VersionNamed; version: VersionNamed; now: Date },
): Promise<void> {
  const { position, previous, version, now } = moved
  const why = `Carried over to version ${version.number}, an editorial change.`
  const stood = await endPosition(tx, { positionId: position.id, to: 'replaced', actor: SYSTEM, why, now })
  if (!stood) return
  const objectUntil = workingDaysLater(now, OBJECT_WITHIN_DAYS)
  const { id: from, state, current, endedAt, endedWhy, ...evidence } = position
  const { id } = await tx.position.create({
    data: { ...evidence, versionId: version.id, carriedFromId: from, objectUntil },
    select: { id: true },
  })
  await writeAudit(tx, {
    actor: SYSTEM,
    subjectId: id,
    action: 'position.carried',
    to: 'stands',
    detail: { from, versionId: version.id, organisationId: position.organisationId },
  })
  const campaign = await tx.campaign.findUniqueOrThrow({
    where: { id: version.campaignId },
    select: { id: true, slug: true, title: true },
  })
  const officers = await peopleToTell(tx, {
    now,
    where: { role: 'officer', organisationId: position.organisationId },
  })
  const { fact } = positionWords[position.kind]
  await sendStaffMails(
    tx,
    officers.map((person) =>
      carriedMail(person, { campaign, from: previous.number, to: version, fact, objectUntil }),
    ),
  )
}
