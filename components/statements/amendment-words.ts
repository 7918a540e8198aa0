import type { Tone } from '#components/ui/tag.tsx'
import type { AmendmentKind, AmendmentState } from '#lib/platform/generated/prisma/enums.ts'
import type { StatementAmendment } from '#lib/statements/schema.ts'

export const kindWords: Record<AmendmentKind, string> = {
  replace: 'replace this clause',
  insert_after: 'add a clause after it',
  remove: 'remove this clause',
}

export const amendmentTone: Record<AmendmentState, Tone> = {
  proposed: 'warn',
  accepted: 'good',
  declined: 'neutral',
  merged: 'good',
  withdrawn: 'neutral',
}

/** An amendment as a sentence names it. */
export const amendmentName = ({ organisation, kind }: StatementAmendment) =>
  `the amendment of ${organisation.name} to ${kindWords[kind]}`
