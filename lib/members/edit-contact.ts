import type { NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { changedMeanwhile, type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type FormValues, mergeEdits } from '#lib/platform/merge-edits.ts'
import { contactValues } from './form-values.ts'
import type { NO_SUCH_CONTACT } from './no-such.ts'
import { openContact } from './open-record.ts'
import { contactInput } from './schema.ts'

/** Saves what a meeting or call was, when, about what, and what was said; two who save at once lose neither's words. */
export async function editContact(options: {
  db: Database
  person: { id: string }
  memberId: number
  contactId: string
  startedFrom: FormValues
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | NotAllowed | typeof NO_SUCH_CONTACT> {
  const { db, person, memberId, contactId, startedFrom, typed, now } = options
  return db.$transaction(async (tx) => {
    const opened = await openContact(tx, { personId: person.id, memberId, contactId, now })
    if (!opened.ok) return opened
    const { contact } = opened
    const saved = contactValues(contact)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const input = contactInput.safeParse(values)
    if (!input.success) return invalidValues(faultsOf(input.error))
    const { happenedOn, campaignId } = input.data
    if (happenedOn > londonDate(now)) {
      return invalidValues({ happenedOn: 'That day is still to come. Log it once it took place.' })
    }
    if (campaignId && !(await tx.campaign.findFirst({ where: { id: campaignId }, select: { id: true } }))) {
      return invalidValues({ campaignId: 'There is no such campaign. Choose another, or none.' })
    }
    const changed = Object.keys(saved).filter((name) => values[name] !== saved[name])
    if (changed.length === 0) return { ok: true }
    await tx.memberContact.update({ where: { id: contactId }, data: input.data })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: String(memberId),
      action: 'member.contact_edited',
      detail: { contactId, changed },
    })
    return { ok: true }
  })
}
