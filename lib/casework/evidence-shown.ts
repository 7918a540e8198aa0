import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { EvidenceKind, EvidenceOf } from '#lib/platform/generated/prisma/enums.ts'
import { dayOf } from '#lib/platform/london-day.ts'

/** One record, as pages show it; its words hold nothing of a supporter. */
export type ShownEvidence = {
  id: string
  of: EvidenceOf
  kind: EvidenceKind
  words: string
  link: string
  number: string
  happenedOn: string
  /** The answer it is taken from: a link for those alone who may read that answer. */
  replyId: string | null
  contactId: string | null
  addedBy: string
  addedAt: Date
}

/** What to select of records, in the order in which they were added. */
export const evidenceToShow = {
  orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  select: {
    id: true,
    of: true,
    kind: true,
    words: true,
    link: true,
    number: true,
    happenedOn: true,
    replyId: true,
    contactId: true,
    addedAt: true,
    addedBy: { select: { name: true } },
  },
} satisfies Prisma.Stance$evidenceArgs

type Row = Prisma.EvidenceGetPayload<{ select: (typeof evidenceToShow)['select'] }>

export const shownEvidence = ({ addedBy, happenedOn, ...row }: Row): ShownEvidence => ({
  ...row,
  happenedOn: dayOf(happenedOn),
  addedBy: addedBy.name,
})
