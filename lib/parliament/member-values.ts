import type { Member } from '#lib/platform/generated/prisma/client.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import type { memberLabels } from './schema.ts'

/** What the form about a member holds. */
export const memberValues = ({
  email,
  postOnly,
  kind,
}: Pick<Member, keyof typeof memberLabels>): FormValues => ({
  email: email ?? '',
  postOnly: postOnly ? 'yes' : '',
  kind,
})
