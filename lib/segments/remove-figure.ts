import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { refused } from '#lib/platform/refused.ts'

const NO_SUCH_FIGURE = refused('no_such_figure', 'This figure is not there any more. Nothing was changed.')
const CAME_WITH_CHORUS = refused(
  'came_with_chorus',
  'This figure came with Chorus and stays. Nothing was changed. Only imported figures can be removed.',
)

/** Removes an imported figure with all its numbers. */
export async function removeFigure({
  db,
  person,
  figureId: id,
  now,
}: {
  db: Database
  person: { id: string }
  figureId: string
  now: Date
}): Promise<{ ok: true } | NotAllowed | typeof NO_SUCH_FIGURE | typeof CAME_WITH_CHORUS> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'parliament.edit', now })
    if (!right.ok) return right
    const bundled = await lockRow(tx, 'Figure', { id }, 'bundled')
    if (bundled === null) return NO_SUCH_FIGURE
    if (bundled) return CAME_WITH_CHORUS
    await tx.figure.delete({ where: { id } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'figure.removed',
    })
    return { ok: true }
  })
}
