import { randomUUID } from 'node:crypto'
import { countLeft } from '#lib/counts/testing/count-left.ts'
import { recordPosted } from '#lib/letters/record-posted.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { Heard, HeldReason, LetterState, type OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import {
  makeCampaign,
  makeInbound,
  makeLetter,
  makeOrganisation,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'

const CONFIRMED = new Set<LetterState>(['queued', 'sent', 'held', 'in_doubt', 'bounced', 'failed'])

/**
 * Two campaigns with letters in each state, for each reason, heard of in each way, written over some days and come by some
 * addresses, with answers, posted letters and mail in the holding pen: of everything some, and not the same many of each.
 */
export async function makeThingsToCount(db: Database, now: Date) {
  const campaigns = [await makeCampaign(db), await makeCampaign(db)]
  const organisation = await makeOrganisation(db)
  const { seat, member } = await makeSeatAndMember(db, {
    seat: { name: 'Testham' },
    member: { name: 'Jane Doe' },
  })
  const about = { memberId: member.id, gssCode: seat.gssCode }
  for (const [at, campaign] of campaigns.entries()) {
    const letter = (given: Partial<Prisma.LetterUncheckedCreateInput>, daysAgo = 0) => {
      const day = new Date(now.getTime() - daysAgo * DAY_MS)
      return makeLetter(db, {
        campaignId: campaign.id,
        ...about,
        createdAt: day,
        confirmedAt: given.state && CONFIRMED.has(given.state) ? day : null,
        sentAt: given.state === 'sent' ? day : null,
        ...given,
      })
    }
    for (const [daysAgo, state] of Object.values(LetterState).entries()) await letter({ state }, daysAgo)
    for (const heldReason of Object.values(HeldReason)) await letter({ state: 'held', heldReason })
    for (const heard of Object.values(Heard)) await letter({ state: 'sent', heard, heardAt: now }, 2)
    for (let n = 0; n <= at; n += 1) await letter({ state: 'failed', gaveUpAt: now })
    for (const cameFrom of ['', 'utm_source=poster', 'utm_source=poster']) {
      await letter({ state: 'sent', throughOrganisationId: organisation.id, cameFrom }, 1)
    }
    const { id: letterId } = await letter({ state: 'sent' })
    for (const state of ['unclassified', 'supportive', 'auto_reply'] as const) {
      await makeReply(db, { letterId, state })
    }
    await makeReply(db, { letterId, waitsSince: now })
    for (let n = 0; n <= at + 1; n += 1) {
      const posted = { campaign: { id: campaign.id, call: 1 }, ...about, mark: `${at} ${n}` }
      await recordPosted({ db, ...posted, now: new Date(now.getTime() - (n % 2) * DAY_MS) })
    }
  }
  for (const [lane, left] of [
    ['members', 3],
    ['supporters', 4],
  ] as const) {
    for (let n = 0; n < left; n += 1) await leaves(db, lane, now)
  }
  for (let n = 0; n < 2; n += 1) await mailOf(db, { lane: 'supporters' })
  for (const state of ['held', 'held', 'held', 'set_aside'] as const) await makeInbound(db, { state })
  const [one, other] = campaigns.map(({ id, slug }) => ({ id, slug }))
  if (!one || !other) throw new Error('there are two campaigns')
  return { one, other, organisation, member }
}

/** A message of the outbox, about nothing in particular; it waits unless said otherwise. */
export async function mailOf(
  db: Database,
  given: { lane: OutboxLane } & Partial<Prisma.OutboxMessageUncheckedCreateInput>,
) {
  const name = randomUUID()
  return db.outboxMessage.create({
    data: {
      kind: given.lane === 'members' ? 'relayed' : 'warning',
      correlationId: name,
      dedupeKey: name,
      envelopeFrom: '',
      envelopeTo: 'somebody@mail.example',
      messageId: `<${name}@letters.invalid>`,
      raw: new Uint8Array(),
      repeatable: true,
      ...given,
    },
  })
}

async function leaves(db: Database, lane: OutboxLane, at: Date): Promise<void> {
  await mailOf(db, { lane, state: 'accepted', stateChangedAt: at })
  await db.$transaction((tx) => countLeft(tx, { lane, at, by: 1 }))
}
