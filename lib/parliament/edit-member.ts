import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { changedMeanwhile, type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type FormValues, mergeEdits } from '#lib/platform/merge-edits.ts'
import { refused } from '#lib/platform/refused.ts'
import { memberValues } from './member-values.ts'
import { memberInput } from './schema.ts'

/**
 * Saves where letters to a member go and what kind of member they are. What somebody else saved meanwhile is brought
 * together with what was typed, field by field. A new address is taken to be right: a doubt about the old one ends.
 */
export async function editMember(options: {
  db: Database
  person: { id: string }
  memberId: number
  startedFrom: FormValues
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | NotAllowed | typeof NO_SUCH_MEMBER> {
  const { db, person, memberId: id, startedFrom, typed, now } = options
  return db.$transaction(async (tx) => {
    await lockRow(tx, 'Member', { id }, 'id')
    const right = await allowed(tx, { personId: person.id, action: 'parliament.edit', now })
    if (!right.ok) return right
    const member = await tx.member.findUnique({ where: { id } })
    if (!member) return NO_SUCH_MEMBER
    const saved = memberValues(member)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const input = memberInput.safeParse(values)
    if (!input.success) return invalidValues(faultsOf(input.error))
    const changed = Object.keys(saved).filter((name) => values[name] !== saved[name])
    if (changed.length === 0) return { ok: true }
    const emailSuspect = member.emailSuspect && !changed.includes('email')
    await tx.member.update({ where: { id }, data: { ...input.data, emailSuspect } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(id),
      action: 'member.edited',
      detail: { changed },
    })
    return { ok: true }
  })
}

export const NO_SUCH_MEMBER = refused('no_such_member', 'There is no such MP. Nothing was changed.')
