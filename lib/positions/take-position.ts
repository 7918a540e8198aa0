import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import type { PositionKind } from '#lib/platform/generated/prisma/enums.ts'
import { keepRows, lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { endPosition } from './end-position.ts'
import { campaignMovedMessage, OPEN_TO_POSITIONS } from './open-to-positions.ts'
import { positionWords } from './position-words.ts'
import { fieldsWrong, type PositionSaid, positionSaid } from './schema.ts'

export type NewPosition = {
  db: Database
  person: Pick<Person, 'id' | 'name'>
  organisationId: string
  versionId: string
  /** The hash of the text the officer read, 64 hexadecimal digits. */
  expectedSha256: string
  kind: PositionKind | string
  reservation?: string | null
  dissent?: string | null
  dissentPublic?: boolean
  reasons?: string | null
  reasonsPublic?: boolean
  capacity: string
  authority: string
  requestAddress: string
  /** The position that stood when the officer was asked; absent or null when none did. */
  replaces?: string | null
  now: Date
}

export type Taken = { kind: PositionKind; personName: string; takenAt: Date }

export type PositionTaken =
  /** `again`: the very same was there already, from a second press of the button. */
  | { ok: true; positionId: string; again: boolean }
  | NotAllowed
  | Refused<'invalid', { fields: Record<string, string> }>
  | Refused<'no_such_version' | 'campaign_moved'>
  | Refused<'version_replaced', { latestNumber: number }>
  | Refused<'somebody_was_first', { taken: Taken }>

/**
 * An officer says what their organisation thinks of exactly this text. A second position of the organisation on the same
 * version takes the place of the first, and the first is kept. Whatever happens at the same moment (a new version, a move
 * of the campaign, a role taken away, another officer) is decided by locks and the one row the database lets stand.
 */
export async function takePosition({ db, ...given }: NewPosition): Promise<PositionTaken> {
  const parsed = positionSaid.safeParse(given)
  if (!parsed.success) {
    const fields = fieldsWrong(parsed.error)
    const message =
      'Nothing was saved yet. Please put right what is marked; everything you typed is still here.'
    return refused('invalid', message, { fields })
  }
  try {
    return await db.$transaction((tx) => take(tx, given, parsed.data))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { versionId, organisationId } = given
    const first = await db.position.findFirst({ where: { versionId, organisationId, current: true } })
    if (!first) throw error
    return somebodyWasFirst(first)
  }
}

async function take(
  tx: Transaction,
  given: Omit<NewPosition, 'db'>,
  said: PositionSaid,
): Promise<PositionTaken> {
  const { person, organisationId, versionId, now } = given
  const version = await tx.version.findUnique({
    where: { id: versionId },
    select: { id: true, campaignId: true, number: true, sha256: true },
  })
  if (!version) return noSuchVersion
  const state = await lockRow(tx, 'Campaign', { id: version.campaignId }, 'state')
  if (!state) return noSuchVersion
  // A role that is taken away at this moment counts either before or after.
  await keepRows(tx, 'Membership', { userId: person.id, organisationId })
  const may = await allowed(tx, { personId: person.id, action: 'position.take', organisationId, now })
  if (!may.ok) return may
  const latest = await tx.version.findFirst({
    where: { campaignId: version.campaignId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  if (latest && (latest.id !== version.id || version.sha256 !== given.expectedSha256)) {
    return versionReplaced(version.number, latest.number)
  }
  if (!OPEN_TO_POSITIONS.includes(state)) {
    return refused('campaign_moved', campaignMovedMessage(state))
  }
  const standing = await tx.position.findFirst({ where: { versionId, organisationId, current: true } })
  const actor = { kind: 'person', id: person.id } as const
  if (standing) {
    if (standing.personId === person.id && isSame(standing, said)) {
      return { ok: true, positionId: standing.id, again: true }
    }
    if (standing.id !== given.replaces) return somebodyWasFirst(standing)
    const why = 'The organisation took another position on the same version.'
    await endPosition(tx, { positionId: standing.id, to: 'replaced', actor, why, now })
  }
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  })
  const { id } = await tx.position.create({
    data: {
      ...said,
      versionId,
      organisationId,
      personId: person.id,
      personName: person.name,
      organisationName: organisation.name,
      requestAddress: given.requestAddress,
      textSha256: version.sha256,
      takenAt: now,
    },
    select: { id: true },
  })
  await writeAudit(tx, {
    actor,
    subjectId: id,
    action: 'position.taken',
    to: 'stands',
    detail: { kind: said.kind, versionId, organisationId, ...(standing && { replaces: standing.id }) },
  })
  return { ok: true, positionId: id, again: false }
}

/** Whether a standing position already says all of this. */
function isSame(standing: PositionSaid, said: PositionSaid): boolean {
  const names = Object.keys(said) as (keyof PositionSaid)[]
  return names.every((name) => standing[name] === said[name])
}

const noSuchVersion = refused(
  'no_such_version',
  'There is no such version, so no position was taken. Open the page again from “Asked of us”.',
)

const versionReplaced = (number: number, latestNumber: number) =>
  refused(
    'version_replaced',
    number === latestNumber
      ? `The text you read is not the text of version ${number}, so no position was taken. Open the page again and read it once more.`
      : `Version ${latestNumber} has just taken the place of version ${number}, so no position was taken. Your words are kept. See what changed, then decide on the new text.`,
    { latestNumber },
  )

const somebodyWasFirst = ({ kind, personName, takenAt }: Taken) =>
  refused(
    'somebody_was_first',
    `${personName} has already taken a position for your organisation: “${positionWords[kind].fact}”. That one stands, and yours was not saved. Speak to each other; you can still replace it.`,
    { taken: { kind, personName, takenAt } },
  )
