import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { changedMeanwhile, type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type FormValues, mergeEdits } from '#lib/platform/merge-edits.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { COALITION_DETAILS, coalitionDetails } from './coalition-details.ts'
import { coalitionInput, coalitionValues } from './coalition-form.ts'
import { coalition } from './data.ts'
import { detailsMissing } from './details-missing.ts'
import { takenWhileOpen } from './taken-while-open.ts'

/**
 * Saves who runs this installation. `startedFrom` is what the form held when it was opened: what somebody else saved
 * meanwhile is brought together with what was typed, and where both changed one field, nothing is saved and both are
 * handed back. While supporters may write, nothing that they must be told can be taken away.
 */
export async function editCoalitionDetails(options: {
  db: Database
  person: { id: string }
  startedFrom: FormValues
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | NotAllowed | Refused<'no_coalition'>> {
  const { db, person, startedFrom, typed, now } = options
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'coalition.edit', now })
    if (!right.ok) return right
    const umbrella = await coalition(tx)
    if (!umbrella) return refused('no_coalition', 'This installation has no coalition. Nothing was saved.')
    await lockRow(tx, 'Organisation', { id: umbrella.id }, 'id')
    const before = await coalitionDetails(tx)
    const saved = coalitionValues(before)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const input = coalitionInput.safeParse(values)
    if (!input.success) return invalidValues(faultsOf(input.error))
    const changed = Object.keys(saved).filter((name) => values[name] !== saved[name])
    if (changed.length === 0) return { ok: true }
    const { name, nameCy, address, charityRegulator, charityNumber, ...data } = input.data
    const after = detailsMissing({ ...data, address: address ?? '', charityNumber })
    const taken = await takenWhileOpen(tx, { before: before.missing, after })
    if (Object.keys(taken).length > 0) return invalidValues(taken)
    await tx.organisation.update({
      where: { id: umbrella.id },
      data: { name, nameCy, address, charityRegulator, charityNumber },
    })
    await tx.coalitionDetails.upsert({
      where: { id: COALITION_DETAILS },
      create: { ...data, id: COALITION_DETAILS },
      update: data,
    })
    const actor = { kind: 'person', id: person.id } as const
    await writeAudit(tx, { actor, subjectId: umbrella.id, action: 'coalition.edited', detail: { changed } })
    return { ok: true }
  })
}
