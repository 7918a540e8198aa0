import { allowed } from '#lib/accounts/allowed.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { faultsOf } from '#lib/platform/edit-refusals.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { coalitionDetails } from './coalition-details.ts'
import { detailsMark } from './details-mark.ts'
import { detailsMissing } from './details-missing.ts'
import { type OrganisationDetails, organisationInput } from './schema.ts'
import { takenWhileOpen } from './taken-while-open.ts'

export type EditOrganisationResult =
  | { ok: true }
  | Refused<'not_allowed' | 'invalid' | 'unknown' | 'changed_meanwhile'>

/**
 * Changes an organisation's details; its address in Chorus (`slug`) stays as it is. The kind changes only by somebody who
 * may manage organisations. `mark` is the `detailsMark` of what the editor saw: when somebody else saved meanwhile nothing
 * is overwritten.
 */
export async function editOrganisation({
  db,
  person,
  organisationId,
  mark,
  input,
  now,
}: {
  db: Database
  person: Pick<Person, 'id'>
  organisationId: string
  mark: string
  input: unknown
  now: Date
}): Promise<EditOrganisationResult> {
  return db.$transaction(async (tx) => {
    await lockRow(tx, 'Organisation', { id: organisationId }, 'id')
    const right = { personId: person.id, organisationId, now }
    const mayEdit = await allowed(tx, { ...right, action: 'organisation.edit' })
    if (!mayEdit.ok) return mayEdit
    const parsed = organisationInput.safeParse(input)
    if (!parsed.success) {
      const message = 'The details were not saved yet. Put right what is marked.'
      return refused('invalid', message, { fields: faultsOf(parsed.error) })
    }
    const there = await tx.organisation.findUnique({ where: { id: organisationId }, omit: { logo: true } })
    if (!there) return refused('unknown', 'There is no such organisation. Nothing was changed.')
    const details = parsed.data
    if (details.kind !== there.kind) {
      const mayManage = await allowed(tx, { ...right, action: 'organisation.manage' })
      if (!mayManage.ok || details.kind === 'umbrella' || there.kind === 'umbrella') {
        const kind = mayManage.ok
          ? 'The coalition has one umbrella: this cannot change.'
          : 'Only a coordinator changes what kind an organisation is.'
        return refused('invalid', 'The details were not saved yet. Put right what is marked.', {
          fields: { kind },
        })
      }
    }
    if (mark !== detailsMark(there)) {
      return refused(
        'changed_meanwhile',
        'Somebody else saved these details while you were writing, so nothing was overwritten. What you typed is still here: open the page again in another window, compare, and save once more.',
      )
    }
    const taken = there.kind === 'umbrella' ? await takenOfCoalition(tx, details) : {}
    if (Object.keys(taken).length > 0) {
      return refused('invalid', 'The details were not saved yet. Put right what is marked.', {
        fields: taken,
      })
    }
    await tx.organisation.update({ where: { id: organisationId }, data: details })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: organisationId,
      action: 'organisation.edited',
    })
    return { ok: true }
  })
}

/** What of the umbrella’s details cannot go while supporters may write: they are the coalition’s own. */
async function takenOfCoalition(tx: Transaction, { address, charityNumber }: OrganisationDetails) {
  const there = await coalitionDetails(tx)
  const after = detailsMissing({ ...there, address: address ?? '', charityNumber })
  return takenWhileOpen(tx, { before: there.missing, after })
}
