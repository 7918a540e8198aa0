import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { ContactKind } from '#lib/platform/generated/prisma/enums.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { AskedOfSource, EvidenceSource, KnownRecord } from './evidence-source.ts'

const kinds: Readonly<Record<ContactKind, string>> = {
  meeting: 'Meeting',
  call: 'Call',
  event: 'Event',
  email: 'E-mail',
}

/** That it took place, everybody sees, whatever is said of its note. */
const of = ({ memberId }: AskedOfSource): Prisma.MemberContactWhereInput => ({ memberId, removedAt: null })
const toOffer = { id: true, kind: true, happenedOn: true, organisation: { select: { name: true } } } as const
type Row = Prisma.MemberContactGetPayload<{ select: typeof toOffer }>

const asRecord = ({ id, kind, happenedOn, organisation }: Row): KnownRecord => ({
  id,
  kind: 'contact',
  title: `${kinds[kind]} of ${dayIn('en', happenedOn)} with ${organisation.name}`,
  happenedOn: dayOf(happenedOn),
  ...{ words: '', link: '', number: '' },
  contactId: id,
})

/** The meetings and calls with a member that somebody here logged. */
export const contactsAsEvidence: EvidenceSource = {
  key: 'contact',
  title: 'Meetings and calls',
  async newest(asked, take) {
    const rows = await asked.db.memberContact.findMany({
      where: of(asked),
      orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
      take,
      select: toOffer,
    })
    return rows.map(asRecord)
  },
  async one(asked, id) {
    if (!isOwnId(id)) return null
    const row = await asked.db.memberContact.findFirst({ where: { ...of(asked), id }, select: toOffer })
    return row && asRecord(row)
  },
}
