import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { somebody, theUmbrella } from './factories.ts'

type Of<Row> = Partial<Row> & { memberId: number }

/** Who wrote it down, and for whom, where a test does not care. */
async function writtenBy(db: Database | Transaction, organisationId: string | undefined) {
  return { organisationId: organisationId ?? (await theUmbrella(db)).id, recordedById: await somebody(db) }
}

/** A member's stance on a campaign, shown today; `supports` unless told otherwise. */
export async function makeStance(
  db: Database | Transaction,
  given: Of<Prisma.StanceUncheckedCreateInput> & { campaignId: string },
) {
  return db.stance.create({
    data: {
      stance: 'supports',
      shownOn: londonDate(new Date()),
      ...(await writtenBy(db, given.organisationId)),
      ...given,
    },
  })
}

/** A promise, open and made today unless told otherwise. */
export async function makePromise(
  db: Database | Transaction,
  given: Of<Prisma.MemberPromiseUncheckedCreateInput> & { campaignId: string },
) {
  return db.memberPromise.create({
    data: {
      what: 'Write to the minister',
      madeOn: londonDate(new Date()),
      ...(await writtenBy(db, given.organisationId)),
      ...given,
    },
  })
}

/** A follow-up of an organisation, open and due today unless told otherwise. */
export async function makeFollowUp(
  db: Database | Transaction,
  given: Partial<Prisma.FollowUpUncheckedCreateInput> = {},
) {
  return db.followUp.create({
    data: {
      what: 'Ring the office',
      dueOn: londonDate(new Date()),
      organisationId: given.organisationId ?? (await theUmbrella(db)).id,
      createdById: await somebody(db),
      ...given,
    },
  })
}

/** A meeting with a member today, shared unless told otherwise. */
export async function makeContact(
  db: Database | Transaction,
  given: Of<Prisma.MemberContactUncheckedCreateInput>,
) {
  return db.memberContact.create({
    data: {
      kind: 'meeting',
      happenedOn: londonDate(new Date()),
      ...(await writtenBy(db, given.organisationId)),
      ...given,
    },
  })
}
