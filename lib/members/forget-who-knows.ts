import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { refused } from '#lib/platform/refused.ts'
import { mayRecord } from './may-record.ts'

/** Takes back that somebody knows a member. */
export async function forgetWhoKnows(options: {
  db: Database
  person: { id: string }
  memberId: number
  userId: string
  now: Date
}) {
  const { db, person, memberId, userId, now } = options
  return db.$transaction(async (tx) => {
    const where = { memberId_userId: { memberId, userId } }
    const known = await tx.memberKnownBy.findUnique({ where, select: { organisationId: true } })
    if (!known) return NOBODY
    const { organisationId } = known
    const right = await mayRecord(tx, { personId: person.id, organisationId, now })
    if (!right.ok) return right
    await tx.memberKnownBy.deleteMany({ where: { memberId, userId, organisationId } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.known_by_nobody',
      detail: { organisationId },
    })
    return { ok: true } as const
  })
}

const NOBODY = refused('no_such_person', 'That person is not listed any more. Nothing was changed.')
