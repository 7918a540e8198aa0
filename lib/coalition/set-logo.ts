import { allowed } from '#lib/accounts/allowed.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type LogoProblem, logoProblems } from './logo-limits.ts'
import { makePicture } from './make-picture.ts'

export type SetLogoResult = { ok: true } | Refused<'not_allowed' | LogoProblem>

/**
 * Gives an organisation a logo made from the bytes of an uploaded picture, or none when `bytes` is null. What was
 * uploaded is never kept.
 */
export async function setLogo({
  db,
  person,
  organisationId,
  bytes,
  now,
}: {
  db: Database
  person: Pick<Person, 'id'>
  organisationId: string
  bytes: Uint8Array | null
  now: Date
}): Promise<SetLogoResult> {
  const right = { personId: person.id, action: 'organisation.edit', organisationId, now } as const
  const before = await allowed(db, right)
  if (!before.ok) return before
  const made = bytes ? await makePicture(bytes, 'logo') : null
  if (made && !made.ok) return refused(made.reason, logoProblems[made.reason])
  return db.$transaction(async (tx) => {
    const still = await allowed(tx, right)
    if (!still.ok) return still
    const logo = made?.picture
    await tx.organisation.update({
      where: { id: organisationId },
      data: {
        logo: logo?.bytes ?? null,
        logoHash: logo?.hash ?? null,
        logoWidth: logo?.width ?? null,
        logoHeight: logo?.height ?? null,
      },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: organisationId,
      action: logo ? 'organisation.logo_changed' : 'organisation.logo_removed',
      detail: logo && { hash: logo.hash },
    })
    return { ok: true }
  })
}
