import { allowed } from '#lib/accounts/allowed.ts'
import { type Refused, refused } from '#lib/accounts/refused.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type LogoProblem, logoProblems } from './logo-limits.ts'
import { makeLogo } from './make-logo.ts'

export type SetLogoResult = { ok: true } | Refused<'not_allowed' | LogoProblem>

/**
 * Gives an organisation a logo made from the bytes of an uploaded PNG or SVG, or none when `bytes` is null. What was
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
  const made = bytes ? await makeLogo(bytes) : null
  if (made && !made.ok) return refused(made.reason, logoProblems[made.reason])
  return db.$transaction(async (tx) => {
    const still = await allowed(tx, right)
    if (!still.ok) return still
    const logo = made?.logo
    await tx.organisation.update({
      where: { id: organisationId },
      data: {
        logo: logo?.png ?? null,
        logoHash: logo?.hash ?? null,
        logoWidth: logo?.width ?? null,
        logoHeight: logo?.height ?? null,
      },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subject: { kind: 'organisation', id: organisationId },
      action: logo ? 'organisation.logo_changed' : 'organisation.logo_removed',
      detail: logo && { hash: logo.hash },
    })
    return { ok: true }
  })
}
