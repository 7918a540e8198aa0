import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { useDatabase } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeOrganisation, makePerson, theUmbrella } from '#prisma/seed/factories.ts'
import { type Accepting, acceptInvitation } from './accept-invitation.ts'
import { callBackInvitation } from './call-back-invitation.ts'
import { invitationBehindLink, invitationsOf, membershipsOf } from './data.ts'
import { giveRole } from './give-role.ts'
import { invitePerson } from './invite-person.ts'
import { sendInvitationAgain } from './send-invitation-again.ts'
import { takeRole } from './take-role.ts'

const now = new Date()
const later = (days: number) => new Date(now.getTime() + days * DAY_MS)
const password = 'four plain words here'
const newcomer = { as: 'new', details: { name: 'Nia Newcomer', password } } satisfies Accepting
let testing: TestDatabase

beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
})
afterAll(() => testing.drop())

/** An organisation with an officer, and the address of somebody who is new. */
async function arrange(role: Role = 'officer') {
  const organisation = await makeOrganisation(testing.db)
  const organisationId = organisation.id
  const officer = await makePerson(testing.db, { role, organisationId })
  return { organisation, organisationId, officer, email: `${randomUUID()}@newcomer.example` }
}

type Given = { email: string; organisationId: string; officer: { id: string; name: string; email: string } }

function invite({ email, organisationId, officer }: Given, role: Role = 'editor', at = now) {
  const input = { name: 'Nia Newcomer', email, role }
  return invitePerson({ db: testing.db, person: officer, organisationId, input, now: at })
}

async function invited(given: Given, role: Role = 'editor') {
  const result = await invite(given, role)
  if (!result.ok) throw new Error(result.reason)
  return { id: result.invitationId, token: await tokenOf(result.invitationId) }
}

async function mailOf(invitationId: string) {
  const message = await testing.db.outboxMessage.findFirstOrThrow({ where: { correlationId: invitationId } })
  return { message, mail: await PostalMime.parse(message.raw) }
}

const tokenOf = async (invitationId: string) =>
  /\/invitation\/([a-z2-7]{39})\s/.exec((await mailOf(invitationId)).mail.text ?? '')?.[1] ?? ''

const accept = (token: string, accepting: Accepting = newcomer, at = now) =>
  acceptInvitation({ db: testing.db, token, accepting, now: at })

const callBack = (given: Given, invitationId: string) =>
  callBackInvitation({ db: testing.db, person: given.officer, invitationId, now })

const stateOf = async (organisationId: string, at = now) =>
  (await invitationsOf(testing.db, { organisationId, now: at })).map(({ state }) => state)

describe('inviting', () => {
  test('sends a mail with a link that only its reader knows, and lists it as waiting', async () => {
    const given = await arrange()
    const { id, token } = await invited(given)
    const { message, mail } = await mailOf(id)
    expect(message).toMatchObject({
      kind: 'invitation',
      lane: 'supporters',
      envelopeTo: given.email,
      repeatable: true,
    })
    expect(mail.text).toContain(given.officer.name)
    expect(mail.text).toContain(given.organisation.name)
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    const row = await testing.db.invitation.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.expiresAt.getTime() - now.getTime()).toBe(7 * DAY_MS)
    expect(await stateOf(given.organisationId)).toEqual(['waiting'])
    const audit = await testing.db.auditEntry.findFirstOrThrow({ where: { subjectId: id } })
    expect(audit).toMatchObject({ action: 'invitation.sent', actorId: given.officer.id, to: 'waiting' })
    expect(JSON.stringify(audit)).not.toContain(given.email)
  })

  test.each(['viewer', 'editor'] as const)('is not for a %s', async (role) => {
    expect(await invite(await arrange(role))).toMatchObject({
      reason: 'not_allowed',
      message: expect.stringMatching(/role of officer at that organisation, or coordinator/),
    })
  })

  test('is not for an officer of another organisation, but for a coordinator anywhere', async () => {
    const given = await arrange()
    const stranger = await makePerson(testing.db, { role: 'officer' })
    expect(await invite({ ...given, officer: stranger })).toMatchObject({ reason: 'not_allowed' })
    const coordinator = await makePerson(testing.db)
    expect(await invite({ ...given, officer: coordinator })).toMatchObject({ ok: true })
  })

  test('refuses what makes no sense, each with its sentence', async () => {
    const given = await arrange()
    const colleague = await makePerson(testing.db, { role: 'viewer', organisationId: given.organisationId })
    expect(await invite({ ...given, email: given.officer.email.toUpperCase() })).toMatchObject({
      reason: 'not_yourself',
    })
    expect(await invite({ ...given, email: colleague.email })).toMatchObject({ reason: 'already_member' })
    expect(await invite({ ...given, email: 'nobody' })).toMatchObject({
      reason: 'invalid',
      fields: { email: expect.stringMatching(/name@example.org/) },
    })
    expect(await invite(given, 'coordinator')).toMatchObject({ reason: 'only_on_umbrella' })
    expect(await testing.db.invitation.count({ where: { organisationId: given.organisationId } })).toBe(0)
  })

  test('to the umbrella as coordinator only a coordinator may', async () => {
    const umbrella = await theUmbrella(testing.db)
    const officer = await makePerson(testing.db, { role: 'officer', organisationId: umbrella.id })
    const given = { officer, organisationId: umbrella.id, email: `${randomUUID()}@newcomer.example` }
    expect(await invite(given, 'coordinator')).toMatchObject({ reason: 'coordinators_only' })
    expect(await invite({ ...given, officer: await makePerson(testing.db) }, 'coordinator')).toMatchObject({
      ok: true,
    })
  })

  test('by two officers at once sends one mail', async () => {
    const given = await arrange()
    const second = await makePerson(testing.db, { role: 'officer', organisationId: given.organisationId })
    const results = await Promise.all([invite(given), invite({ ...given, officer: second }, 'viewer')])
    expect(results.map((result) => (result.ok ? 'sent' : result.reason)).toSorted()).toEqual([
      'invited_already',
      'sent',
    ])
    expect(await testing.db.outboxMessage.count({ where: { envelopeTo: given.email } })).toBe(1)
  })

  test('from an organisation that left the coalition is not possible', async () => {
    const given = await arrange()
    await testing.db.coalitionPeriod.updateMany({
      where: { organisationId: given.organisationId },
      data: { leftOn: new Date('2021-01-01') },
    })
    expect(await invite(given)).toMatchObject({ reason: 'not_allowed' })
    const coordinator = await makePerson(testing.db)
    expect(await invite({ ...given, officer: coordinator })).toMatchObject({ reason: 'not_in_coalition' })
  })
})

describe('accepting', () => {
  test('makes an account with the role, once', async () => {
    const given = await arrange()
    const { id, token } = await invited(given)
    const accepted = await accept(token)
    if (!accepted.ok) throw new Error(accepted.reason)
    expect(accepted.organisationSlug).toBe(given.organisation.slug)
    expect(await membershipsOf(testing.db, { userId: accepted.personId, now })).toEqual([
      {
        organisationId: given.organisationId,
        organisationName: given.organisation.name,
        role: 'editor',
        campaignIds: [],
      },
    ])
    expect(await stateOf(given.organisationId)).toEqual(['accepted'])
    expect(await accept(token)).toMatchObject({ ok: false, reason: 'accepted' })
    const actions = await testing.db.auditEntry.findMany({
      where: { subjectId: id },
      select: { action: true },
    })
    expect(actions.map(({ action }) => action)).toContain('invitation.accepted')
  })

  test('needs a name and a password of 15 characters, and keeps the invitation open until then', async () => {
    const given = await arrange()
    const { token } = await invited(given)
    const short = await accept(token, { as: 'new', details: { name: ' ', password: 'fourteen chars' } })
    expect(short).toMatchObject({
      reason: 'invalid',
      fields: { name: 'Type a name.', password: expect.stringMatching(/15 characters or more/) },
    })
    expect(await stateOf(given.organisationId)).toEqual(['waiting'])
    expect(await accept(token)).toMatchObject({ ok: true })
  })

  test('adds a role to an account that is there, and to nobody else’s', async () => {
    const given = await arrange()
    const known = await makePerson(testing.db, { role: 'viewer' })
    const { token } = await invited({ ...given, email: known.email })
    expect(await invitationBehindLink(testing.db, { token, now })).toMatchObject({ accountId: known.id })
    expect(await accept(token)).toMatchObject({ reason: 'account_exists' })
    const other = await makePerson(testing.db, { role: 'viewer' })
    expect(await accept(token, { as: 'person', personId: other.id })).toMatchObject({
      reason: 'somebody_else',
    })
    expect(await accept(token, { as: 'person', personId: known.id })).toMatchObject({ ok: true })
    expect(await membershipsOf(testing.db, { userId: known.id, now })).toHaveLength(2)
  })

  test('after seven days, or of a link that nobody sent, does nothing', async () => {
    const given = await arrange()
    const { token } = await invited(given)
    expect(await stateOf(given.organisationId, later(7))).toEqual(['expired'])
    expect(await accept(token, newcomer, later(7))).toMatchObject({ reason: 'expired' })
    expect(await accept('no-such-link')).toMatchObject({ reason: 'unknown' })
    expect(await testing.db.user.count({ where: { email: given.email } })).toBe(0)
    expect(await invitationBehindLink(testing.db, { token: 'no-such-link', now })).toBeNull()
  })

  test('by two at once gives one account and one role', async () => {
    const given = await arrange()
    const { token } = await invited(given)
    const results = await Promise.all([accept(token), accept(token), accept(token)])
    const outcomes = results.map((result) => (result.ok ? 'done' : result.reason)).toSorted()
    expect(outcomes).toEqual(['accepted', 'accepted', 'done'])
    expect(await testing.db.user.count({ where: { email: given.email } })).toBe(1)
    expect(await testing.db.membership.count({ where: { organisationId: given.organisationId } })).toBe(2)
  })

  test('of two invitations to one new address at once makes one account; the other stays open', async () => {
    const [one, two] = [await arrange(), await arrange()]
    const links = [await invited(one), await invited({ ...two, email: one.email })]
    const results = await Promise.all(links.map(({ token }) => accept(token)))
    expect(results.map((result) => (result.ok ? 'done' : result.reason)).toSorted()).toEqual([
      'account_exists',
      'done',
    ])
    expect(await testing.db.user.count({ where: { email: one.email } })).toBe(1)
    const states = [...(await stateOf(one.organisationId)), ...(await stateOf(two.organisationId))]
    expect(states.toSorted()).toEqual(['accepted', 'waiting'])
  })

  test('and calling back at once: one of the two counts, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const given = await arrange()
      const { id, token } = await invited(given)
      const both = [() => accept(token), () => callBack(given, id)] as const
      const inOrder = round % 2 === 0 ? both : both.toReversed()
      const results = await Promise.all(inOrder.map((act) => act()))
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      const [state] = await stateOf(given.organisationId)
      const members = await testing.db.membership.count({ where: { organisationId: given.organisationId } })
      expect([state, members]).toEqual(state === 'accepted' ? ['accepted', 2] : ['called_back', 1])
    }
  })
})

describe('calling back and sending again', () => {
  test('a called-back link does nothing, and a mail that has not left stays', async () => {
    const given = await arrange()
    const { id, token } = await invited(given)
    expect(await callBack(given, id)).toMatchObject({ ok: true })
    expect((await mailOf(id)).message.state).toBe('cancelled')
    expect(await accept(token)).toMatchObject({ reason: 'called_back' })
    expect(await callBack(given, id)).toMatchObject({ reason: 'not_waiting' })
  })

  test('is for those who may invite', async () => {
    const given = await arrange()
    const { id } = await invited(given)
    const stranger = await makePerson(testing.db, { role: 'officer' })
    expect(await callBack({ ...given, officer: stranger }, id)).toMatchObject({ reason: 'not_allowed' })
    const again = { db: testing.db, person: stranger, invitationId: id, now }
    expect(await sendInvitationAgain(again)).toMatchObject({ reason: 'not_allowed' })
    expect(await stateOf(given.organisationId)).toEqual(['waiting'])
  })

  test('sent again, twice at once, one new link works and the old one does not', async () => {
    const given = await arrange()
    const { id, token } = await invited(given)
    const again = () =>
      sendInvitationAgain({ db: testing.db, person: given.officer, invitationId: id, now: later(3) })
    const results = await Promise.all([again(), again()])
    const [sent] = results.filter((result) => result.ok)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stateOf(given.organisationId, later(3))).toEqual(['waiting', 'called_back'])
    expect(await accept(token, newcomer, later(3))).toMatchObject({ reason: 'called_back' })
    const fresh = await tokenOf(sent?.invitationId ?? '')
    expect(await accept(fresh, newcomer, later(9))).toMatchObject({ ok: true })
  })

  test('invitations do not outlive the role of whoever sent them', async () => {
    const given = await arrange()
    const { token } = await invited(given)
    const coordinator = await makePerson(testing.db)
    const change = {
      db: testing.db,
      person: coordinator,
      personId: given.officer.id,
      organisationId: given.organisationId,
      now,
    }
    expect(await giveRole({ ...change, role: 'viewer' })).toEqual({ ok: true })
    expect(await accept(token)).toMatchObject({ reason: 'called_back' })
    expect(await takeRole(change)).toEqual({ ok: true })
  })
})
