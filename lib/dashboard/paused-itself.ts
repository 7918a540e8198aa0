import { z } from 'zod'
import { PAUSED_BY } from '#lib/letters/pause-failing-campaigns.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Dashboard } from './schema.ts'

export type PausedItself = NonNullable<Dashboard['campaigns'][number]['pausedItself']>

const detail = z.object({
  why: z.enum(['refused', 'inDoubt']),
  refused: z.number().int(),
  inDoubt: z.number().int(),
  sent: z.number().int(),
})

/** Of some paused campaigns those that paused themselves, and why: the audit's last word on their state says so. */
export async function pausedThemselves(
  db: Database,
  paused: readonly { id: string }[],
): Promise<Map<string, PausedItself>> {
  const found = new Map<string, PausedItself>()
  for (const { id } of paused) {
    const last = await db.auditEntry.findFirst({
      where: { subjectKind: 'campaign', subjectId: id, action: 'campaign.moved' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    if (last?.actorKind !== 'system' || last.actorId !== PAUSED_BY) continue
    const read = detail.safeParse(last.detail)
    if (!read.success) continue
    const { why, refused, inDoubt, sent } = read.data
    const failed = why === 'refused' ? refused : inDoubt
    found.set(id, { at: last.at.toISOString(), why, failed, ended: refused + inDoubt + sent })
  }
  return found
}
