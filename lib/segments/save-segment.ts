import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type SegmentFilter, writtenOut } from './filter.ts'

/** More than anybody looks through; whoever has so many removes some first. */
const MOST = 100

/** Keeps a filter under a name: for its owner, or for all people of an organisation of theirs who may write things down there. */
export async function saveSegment(options: {
  db: Database
  person: { id: string }
  name: string
  filter: SegmentFilter
  organisationId?: string
  now: Date
}): Promise<{ ok: true; id: string } | NotAllowed | Refused<'too_many_segments'>> {
  const { db, person, name, filter, organisationId, now } = options
  return db.$transaction(async (tx) => {
    const action = organisationId ? 'member.record' : 'member.read'
    const right = await allowed(tx, { personId: person.id, action, organisationId, now })
    if (!right.ok) return right
    if ((await tx.segment.count({ where: { ownerId: person.id } })) >= MOST) return TOO_MANY
    const { id } = await tx.segment.create({
      data: { name, filter: writtenOut(filter), organisationId, ownerId: person.id },
      select: { id: true },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'segment.saved',
      detail: { shared: organisationId !== undefined },
    })
    return { ok: true, id }
  })
}

const TOO_MANY = refused(
  'too_many_segments',
  `You keep ${MOST} segments already. Nothing was saved. Remove one that you do not need any more, and save this one again.`,
)
