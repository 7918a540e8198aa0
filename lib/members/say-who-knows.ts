import { NO_SUCH_MEMBER } from '#lib/parliament/edit-member.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { refused } from '#lib/platform/refused.ts'
import { mayRecord } from './may-record.ts'

/** Says that somebody of an organisation knows a member, and how; said again, the newer words stand. */
export async function sayWhoKnows(options: {
  db: Database
  person: { id: string }
  memberId: number
  organisationId: string
  userId: string
  how: string
  now: Date
}) {
  const { db, person, memberId, organisationId, userId, how, now } = options
  return db.$transaction(async (tx) => {
    const right = await mayRecord(tx, { personId: person.id, organisationId, now })
    if (!right.ok) return right
    if (!(await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })))
      return NO_SUCH_MEMBER
    const belongs = await tx.membership.findUnique({
      where: { userId_organisationId: { userId, organisationId } },
      select: { id: true },
    })
    if (!belongs) return NOT_OF_IT
    await tx.memberKnownBy.upsert({
      where: { memberId_userId: { memberId, userId } },
      create: { memberId, userId, organisationId, how, since: now },
      update: { organisationId, how },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.known_by',
      detail: { organisationId },
    })
    return { ok: true } as const
  })
}

const NOT_OF_IT = refused(
  'not_of_it',
  'That person does not belong to this organisation any more. Nothing was changed. Choose somebody else.',
)
