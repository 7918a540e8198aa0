import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import { DAY_MS, londonDate } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeFollowUp, makePromise } from '#prisma/seed/casework-factories.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePerson,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { morningPage } from './morning-data.ts'
import { dueInWords } from './morning-due.ts'
import { unreachedSeats } from './morning-seats.ts'
import { SILENT_ON_A_PAGE, silentMembers } from './morning-silent.ts'

const now = new Date()
const days = (n: number) => new Date(now.getTime() + n * DAY_MS)
let testing: TestDatabase
beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
})
afterAll(() => testing.drop())

type Person = Awaited<ReturnType<typeof makePerson>>

async function morningOf({ id, name, email }: Person) {
  const memberships = await membershipsOf(testing.db, { userId: id, now })
  return morningPage(testing.db, { person: { id, name, email, twoFactor: false, memberships }, now })
}

/** A letter that reached a member a number of days ago, with the member and seat. */
async function delivered(
  campaignId: string,
  daysAgo: number,
  at?: Awaited<ReturnType<typeof makeSeatAndMember>>,
) {
  const { member, seat } = at ?? (await makeSeatAndMember(testing.db))
  const letter = await makeLetter(testing.db, {
    ...{ campaignId, memberId: member.id, gssCode: seat.gssCode },
    ...{ state: 'sent', sentAt: days(-daysAgo), confirmedAt: days(-daysAgo) },
  })
  return { member, seat, letter }
}

describe('silent after three weeks', () => {
  const of = async (campaign: { id: string; slug: string }, campaigns: 'all' | string[] = 'all') =>
    silentMembers(testing.db, { campaign: campaign.slug, campaigns, now })

  test('who has letters for more than three weeks and no answer of a person', async () => {
    const campaign = await makeCampaign(testing.db)
    const silent = await delivered(campaign.id, 22)
    await delivered(campaign.id, 5, silent)
    const longer = await delivered(campaign.id, 40)
    await delivered(campaign.id, 20)
    const answered = await delivered(campaign.id, 30)
    await makeReply(testing.db, { letterId: answered.letter.id, state: 'supportive' })
    const machine = await delivered(campaign.id, 25)
    await makeReply(testing.db, { letterId: machine.letter.id, state: 'auto_reply' })
    const page = await of(campaign)
    expect(page.items.map(({ memberId }) => memberId)).toEqual([
      longer.member.id,
      machine.member.id,
      silent.member.id,
    ])
    expect(page).toMatchObject({ total: 3, next: null })
    expect(page.items.at(-1)).toMatchObject({ letters: 2, seatName: silent.seat.name, since: days(-22) })
  })

  test('an answer about another campaign breaks no silence; a caseworker sees their campaigns', async () => {
    const [campaign, other] = [await makeCampaign(testing.db), await makeCampaign(testing.db)]
    const at = await delivered(campaign.id, 30)
    const elsewhere = await delivered(other.id, 30, at)
    await makeReply(testing.db, { letterId: elsewhere.letter.id, state: 'neutral' })
    expect((await of(campaign)).total).toBe(1)
    expect((await of(other)).total).toBe(0)
    expect((await of(campaign, [other.id])).total).toBe(0)
    expect((await of(campaign, [])).total).toBe(0)
  })

  test('not who left Parliament, nor of a campaign that is archived', async () => {
    const campaign = await makeCampaign(testing.db)
    const { member } = await delivered(campaign.id, 30)
    await testing.db.incumbency.updateMany({ where: { memberId: member.id }, data: { endedOn: days(-1) } })
    expect((await of(campaign)).total).toBe(0)
    await testing.db.incumbency.updateMany({ where: { memberId: member.id }, data: { endedOn: null } })
    expect((await of(campaign)).total).toBe(1)
    await testing.db.campaign.update({ where: { id: campaign.id }, data: { state: 'archived' } })
    expect((await of(campaign)).total).toBe(0)
  })

  test('page by page, each once, of the same moment too', async () => {
    const campaign = await makeCampaign(testing.db)
    for (let n = 0; n < SILENT_ON_A_PAGE + 2; n++) await delivered(campaign.id, 30)
    const first = await of(campaign)
    const second = await silentMembers(testing.db, {
      ...{ campaign: campaign.slug, campaigns: 'all', now, after: first.next ?? undefined },
    })
    const ids = [...first.items, ...second.items].map(({ memberId }) => memberId)
    expect([new Set(ids).size, second.items.length, second.next]).toEqual([SILENT_ON_A_PAGE + 2, 2, null])
  })
})

describe('seats without a letter', () => {
  test('are those nobody wrote from, with who could ask there', async () => {
    const campaign = await makeCampaign(testing.db)
    const hex = Math.floor(Math.random() * 1e6)
    const centre = await makeSeatAndMember(testing.db, {
      seat: { hexQ: hex, hexR: 0, name: `!a ${hex}`, nation: 'wales' },
    })
    const beside = await makeSeatAndMember(testing.db, {
      seat: { hexQ: hex + 1, hexR: 0, name: `!b ${hex}` },
    })
    const organisation = await makeOrganisation(testing.db, { name: `Hands ${hex}` })
    const welsh = await makeOrganisation(testing.db, { name: `Dwylo ${hex}`, nations: ['wales'] })
    await makeLetter(testing.db, {
      ...{ campaignId: campaign.id, memberId: beside.member.id, gssCode: beside.seat.gssCode },
      ...{ state: 'sent', confirmedAt: now, throughOrganisationId: organisation.id },
    })
    const keeps = {
      what: 'writers_by_seat',
      campaignId: campaign.id,
      gssCode: beside.seat.gssCode,
      n: 1,
    } as const
    await testing.db.countChange.create({ data: keeps })
    const colleague = await makePerson(testing.db, { role: 'officer', organisationId: welsh.id })
    await testing.db.memberKnownBy.create({
      data: {
        ...{ memberId: centre.member.id, userId: colleague.id, organisationId: welsh.id },
        how: 'My own MP',
      },
    })
    const of = async (exact: boolean) => unreachedSeats(testing.db, { campaign: campaign.slug, exact })
    const page = await of(true)
    expect(page?.items.find(({ gssCode }) => gssCode === centre.seat.gssCode)).toMatchObject({
      memberName: centre.member.name,
      knownBy: [{ name: colleague.name, organisation: welsh.name, how: 'My own MP' }],
      beside: [organisation.name],
      inNation: [welsh.name],
    })
    expect(page?.items.some(({ gssCode }) => gssCode === beside.seat.gssCode)).toBe(false)
    expect(page?.reached).toBe(1)
    expect(page?.seats).toBe(await testing.db.seat.count())
    // That letters came from one seat is a count of one.
    const inexact = (await of(false))?.items.find(({ gssCode }) => gssCode === centre.seat.gssCode)
    expect(inexact).toMatchObject({ beside: [], knownBy: [{ name: colleague.name }] })
  })
})

describe('a morning', () => {
  test('of a caseworker: the answers, silences and promises of their campaigns alone', async () => {
    const [mine, other] = [await makeCampaign(testing.db), await makeCampaign(testing.db)]
    for (const campaign of [mine, other]) {
      const { letter, member } = await delivered(campaign.id, 30)
      await makeReply(testing.db, { letterId: letter.id })
      await delivered(campaign.id, 30)
      await makePromise(testing.db, {
        memberId: member.id,
        campaignId: campaign.id,
        dueOn: londonDate(days(2)),
      })
    }
    const caseworker = await makePerson(testing.db, { role: 'caseworker', campaignIds: [mine.id] })
    const { answers, silent, promises, promisesOf, mail, shares, answered } = await morningOf(caseworker)
    expect(answers).toMatchObject({ unread: 1, mine: 0, newest: [{ campaignTitle: mine.title }] })
    expect(silent).toMatchObject({ total: 1, items: [{ campaignSlug: mine.slug }] })
    expect([promises.items.length, promises.total, promisesOf]).toEqual([1, 0, { campaign: mine.slug }])
    expect([mail, shares, answered]).toEqual([null, null, null])
  })

  test('of a coordinator: all of it, and how mail is', async () => {
    const campaign = await makeCampaign(testing.db)
    const { letter } = await delivered(campaign.id, 1)
    const coordinator = await makePerson(testing.db)
    const reply = await makeReply(testing.db, { letterId: letter.id, assignedToId: coordinator.id })
    const { answers, mail, exact } = await morningOf(coordinator)
    expect(answers?.newest[0]?.id).toBe(reply.id)
    expect(answers?.mine).toBe(1)
    expect(mail?.health.worker).toBe('never_started')
    expect(exact).toBe(true)
  })

  test('of a member organisation: what it brought, who answered, and nothing of anybody who wrote', async () => {
    const organisation = await makeOrganisation(testing.db)
    const officer = await makePerson(testing.db, { role: 'officer', organisationId: organisation.id })
    const campaign = await makeCampaign(testing.db)
    const { member, seat } = await makeSeatAndMember(testing.db)
    const few = await makeCampaign(testing.db)
    const through = { throughOrganisationId: organisation.id, confirmedAt: now, state: 'sent' } as const
    const place = { memberId: member.id, gssCode: seat.gssCode, senderName: 'Sally Supporter' }
    for (let n = 0; n < 6; n++) await makeLetter(testing.db, { campaignId: campaign.id, ...through })
    const letter = await makeLetter(testing.db, { campaignId: few.id, ...through, ...place })
    for (const state of ['supportive', 'auto_reply'] as const) {
      const reply = await makeReply(testing.db, { letterId: letter.id, state })
      await testing.db.$transaction((tx) =>
        writeAudit(tx, {
          actor: { kind: 'system', id: 'replies' },
          action: 'reply.arrived',
          subjectId: reply.id,
        }),
      )
    }
    const morning = await morningOf(officer)
    expect(morning.shares).toEqual([
      { organisation: organisation.name, slug: campaign.slug, title: campaign.title, letters: 5 },
    ])
    expect(morning.answered?.items).toMatchObject([{ memberName: member.name, campaignTitle: few.title }])
    expect([morning.answers, morning.silent, morning.mail]).toEqual([null, null, null])
    expect(JSON.stringify(morning)).not.toContain('Sally')
  })

  test('promises and follow-ups: a week ahead, the late ones first, each to whom it belongs', async () => {
    const officer = await makePerson(testing.db, { role: 'officer' })
    const colleague = await makePerson(testing.db, { role: 'editor', organisationId: officer.organisationId })
    const { organisationId } = officer
    const campaign = await makeCampaign(testing.db)
    const { member } = await makeSeatAndMember(testing.db)
    const promise = (what: string, dueOn: Date, more = {}) =>
      makePromise(testing.db, {
        ...{ memberId: member.id, campaignId: campaign.id, organisationId, what },
        ...{ dueOn: londonDate(dueOn), ...more },
      })
    await promise('Later', days(9))
    await promise('Soon', days(3))
    await promise('Late', days(-2))
    await promise('Kept', days(-2), { state: 'kept', endedOn: londonDate(now) })
    await makePromise(testing.db, { memberId: member.id, campaignId: campaign.id, dueOn: londonDate(now) })
    const task = (what: string, personId: string | null) =>
      makeFollowUp(testing.db, { what, organisationId, personId })
    await task('Mine', officer.id)
    await task('Nobody’s', null)
    await task('Hers', colleague.id)
    const { promises, followUps } = await morningOf(officer)
    expect(promises).toMatchObject({ total: 1, overdue: 1, items: [{ what: 'Late' }, { what: 'Soon' }] })
    expect(followUps.total).toBe(1)
    expect(followUps.items.map(({ what, mine }) => [what, mine]).toSorted()).toEqual([
      ['Mine', true],
      ['Nobody’s', false],
    ])
  })

  test('how late something is, in words', () => {
    const at = new Date('2026-11-26T23:30:00Z')
    expect(
      ['2026-11-26', '2026-11-27', '2026-11-29', '2026-11-25', '2026-11-20'].map((day) =>
        dueInWords(day, at),
      ),
    ).toEqual(['today', 'tomorrow', 'in 3 days', '1 day late', '6 days late'])
  })
})
