import type { MemberContact, MemberNote } from '#lib/platform/generated/prisma/client.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import type { contactLabels, noteLabels } from './schema.ts'

/** What the form about a contact holds. */
export const contactValues = ({
  kind,
  happenedOn,
  campaignId,
  note,
  shared,
}: Pick<MemberContact, keyof typeof contactLabels>): FormValues => ({
  kind,
  happenedOn: dayOf(happenedOn),
  campaignId: campaignId ?? '',
  note,
  shared: shared ? 'yes' : '',
})

/** What the form about a note holds. */
export const noteValues = ({ text, shared }: Pick<MemberNote, keyof typeof noteLabels>): FormValues => ({
  text,
  shared: shared ? 'yes' : '',
})
