import { mailboxKey } from '#lib/letters/mailbox-key.ts'
import { newReference, newReplyToken } from '#lib/letters/reply-token.ts'
import { heldOn } from '#lib/parliament/held-on.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { signatories } from '#lib/positions/data.ts'
import { seedColleagues } from './colleagues.ts'
import { seedDeskPieces } from './desk-pieces.ts'
import { insertRows } from './insert-rows.ts'
import type { LifeInput, LifePerson } from './life.ts'
import { makeLife } from './make-life.ts'
import { randomFrom, SEED } from './random.ts'
import { seedFinishedCampaigns } from './seed-campaigns.ts'

/**
 * The demonstration’s life: two campaigns that are over, and the last weeks of the one that is live. Expects the demonstration’s
 * organisations, people and live campaign; what it writes is counted by whoever calls it.
 */
export async function seedLife(
  tx: Transaction,
  { campaignId, say, now }: { campaignId: string; say: (line: string) => void; now: Date },
): Promise<void> {
  const input = await lifeInput(tx, { campaignId, now })
  const campaigns = await seedFinishedCampaigns(tx, {
    leadOrganisationId: input.umbrella.id,
    organisations: input.organisations,
  })
  say('  Four years of its life are written down …')
  const { life, inDoubt } = makeLife(input, campaigns)
  for (const [table, rows] of Object.entries(life)) await insertRows(tx, table, rows)
  await tx.member.update({
    where: { id: inDoubt },
    data: { email: `member-${inDoubt}@mp.invalid`, emailSuspect: true },
  })
  await seedDeskPieces(tx, { campaignId, now })
  const words = life.Reply.filter(({ text }) => text !== '').length
  say(
    `  ${life.Letter.length.toLocaleString('en-GB')} letters, ${words} answers to read, ${life.Stance.length} stances and ${life.MemberPromise.length} promises of invented members.`,
  )
}

/** What the life is made from, as it stands in the database. */
async function lifeInput(
  tx: Transaction,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<LifeInput> {
  // One after the other: a transaction has one connection.
  const inOrder = { where: { campaignId }, orderBy: { position: 'asc' as const } }
  const live = {
    ...(await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } })),
    asks: await tx.ask.findMany(inOrder),
    questions: await tx.letterQuestion.findMany(inOrder),
    paragraphs: await tx.letterParagraph.findMany(inOrder),
  }
  const seats = await tx.seat.findMany({
    orderBy: { gssCode: 'asc' },
    include: { incumbencies: { where: heldOn(londonDate(now)), include: { member: true }, take: 1 } },
  })
  const all = await tx.organisation.findMany({
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true, name: true, nameCy: true, kind: true },
  })
  const umbrella = all.find(({ kind }) => kind === 'umbrella')
  if (!umbrella) throw new Error('the demonstration has no umbrella')
  const organisations = all.filter(({ kind }) => kind !== 'umbrella')
  const team = await tx.membership.findMany({
    where: { role: { in: ['coordinator', 'caseworker', 'officer', 'editor'] } },
    orderBy: { user: { email: 'asc' } },
    include: { user: true },
  })
  const people = team.map(
    ({ user, organisationId }): LifePerson => ({ id: user.id, name: user.name, organisationId }),
  )
  return {
    random: randomFrom(SEED),
    now,
    seats,
    places: seats.flatMap(({ incumbencies, ...seat }) =>
      incumbencies.map(({ member }) => ({ ...seat, member })),
    ),
    umbrella,
    organisations,
    readers: people.filter(({ organisationId }) => organisationId === umbrella.id),
    people: [...people, ...(await seedColleagues(tx, organisations))],
    live,
    signatories: await signatories(tx, campaignId, now),
    secrets: { token: newReplyToken, reference: newReference, mailbox: mailboxKey },
  }
}
