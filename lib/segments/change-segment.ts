import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { type AuditAction, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { refused } from '#lib/platform/refused.ts'

type Options = { db: Database; person: { id: string }; segmentId: string; now: Date }
type Changed = Promise<{ ok: true } | NotAllowed | typeof NO_SUCH_SEGMENT>

const NO_SUCH_SEGMENT = refused(
  'no_such_segment',
  'This segment is not there any more: somebody removed it. Nothing was changed.',
)

/** Gives a segment another name. */
export const renameSegment = ({ name, ...options }: Options & { name: string }): Changed =>
  changeSegment(options, 'segment.renamed', (tx, id) => tx.segment.update({ where: { id }, data: { name } }))

/** Removes a segment; what was sent or saved by it before stays as it was. */
export const removeSegment = (options: Options): Changed =>
  changeSegment(options, 'segment.removed', (tx, id) => tx.segment.delete({ where: { id } }))

/** A segment is changed by its owner; one of an organisation also by whoever may write things down there. */
async function changeSegment(
  { db, person, segmentId: id, now }: Options,
  action: AuditAction,
  change: (tx: Transaction, id: string) => Promise<unknown>,
): Changed {
  return db.$transaction(async (tx) => {
    await lockRow(tx, 'Segment', { id }, 'id')
    const segment = await tx.segment.findUnique({ where: { id } })
    if (!segment) return NO_SUCH_SEGMENT
    const { ownerId, organisationId } = segment
    if (organisationId === null && ownerId !== person.id) return NO_SUCH_SEGMENT
    const right = await allowed(tx, {
      personId: person.id,
      action: organisationId ? 'member.record' : 'member.read',
      organisationId: organisationId ?? undefined,
      now,
    })
    if (!right.ok) return right
    await change(tx, id)
    await writeAudit(tx, { actor: { kind: 'person', id: person.id }, subjectId: id, action })
    return { ok: true }
  })
}
