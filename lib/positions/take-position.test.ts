import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveCampaign } from '#lib/campaigns/move-campaign.ts'
import type { Database } from '#lib/platform/database.ts'
import { CampaignState, PositionKind, Role } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { cutVersion } from '#lib/statements/cut-version.ts'
import { makeCampaign, makePerson, makeStatement, makeVersion } from '#prisma/seed/factories.ts'
import { followVersion } from './follow-version.ts'
import { OPEN_TO_POSITIONS } from './open-to-positions.ts'
import { type NewPosition, takePosition } from './take-position.ts'
import { withdrawPosition } from './withdraw-position.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const now = new Date('2026-11-22T12:00:00Z')

async function asked(state: CampaignState = 'signing') {
  const [officer, campaign] = [await makePerson(db, { role: 'officer' }), await makeCampaign(db, { state })]
  const version = await makeVersion(db, { campaignId: campaign.id, cutAt: now })
  return { officer, campaign, version }
}
type Asked = Awaited<ReturnType<typeof asked>>

const say = ({ officer, version }: Pick<Asked, 'officer' | 'version'>, given: Partial<NewPosition> = {}) =>
  takePosition({
    db,
    person: officer,
    organisationId: officer.organisationId,
    versionId: version.id,
    expectedSha256: version.sha256,
    kind: 'signs',
    capacity: 'Chief Executive',
    authority: 'board, 3 March',
    requestAddress: '192.0.2.1',
    now,
    ...given,
  })

/** Cuts the next version as the statement's verb does: the row, then what becomes of positions, in one transaction. */
const cut = ({ campaign, version }: Asked, change: 'material' | 'editorial' = 'material') =>
  db.$transaction(async (tx) => {
    await lockRow(tx, 'Campaign', { id: campaign.id }, 'id')
    const text = `1. ${randomUUID()}\n`
    const next = await tx.version.create({
      data: {
        campaignId: campaign.id,
        number: version.number + 1,
        sha256: randomUUID(),
        text,
        clauses: [],
        change,
        authorId: version.authorId,
        cutAt: now,
      },
    })
    await followVersion(tx, { previous: version, version: next, change, now })
    return next
  })

const rowsOf = ({ officer }: Pick<Asked, 'officer'>) =>
  db.position.findMany({ where: { organisationId: officer.organisationId }, orderBy: { id: 'asc' } })

describe('taking a position', () => {
  it('keeps who said what of which text, and writes the audit row', async () => {
    const there = await asked()
    const result = await say(there, { reasons: ' Because. ', reasonsPublic: true })
    expect(result).toMatchObject({ ok: true, again: false })
    const [row] = await rowsOf(there)
    expect(row).toMatchObject({
      kind: 'signs',
      state: 'stands',
      current: true,
      reasons: 'Because.',
      personName: there.officer.name,
      requestAddress: '192.0.2.1',
      textSha256: there.version.sha256,
      takenAt: now,
    })
    const audit = await db.auditEntry.findMany({ where: { subjectId: row?.id } })
    expect(audit).toMatchObject([{ action: 'position.taken', to: 'stands', actorId: there.officer.id }])
  })

  it.each(Object.values(PositionKind))(
    'takes “%s” with the words that belong to it, and no others',
    async (kind) => {
      const there = await asked()
      const words = { reservation: 'But.', dissent: 'No.', dissentPublic: true }
      expect(await say(there, { kind, ...words })).toMatchObject({ ok: true })
      const [row] = await rowsOf(there)
      expect(row).toMatchObject({
        kind,
        reservation: kind === 'signs_with_reservation' ? 'But.' : null,
        dissent: kind === 'dissents' ? 'No.' : null,
        dissentPublic: kind === 'dissents',
      })
    },
  )

  it.each([
    [{ kind: 'signs_with_reservation' }, 'reservation'],
    [{ kind: 'dissents', dissent: '  ' }, 'dissent'],
    [{ kind: '' }, 'kind'],
    [{ capacity: ' ' }, 'capacity'],
    [{ authority: '' }, 'authority'],
    [{ reasons: 'x'.repeat(4001) }, 'reasons'],
  ])('asks for what is missing: %o', async (given, field) => {
    const there = await asked()
    const result = await say(there, given)
    expect(result).toMatchObject({ ok: false, reason: 'invalid' })
    expect(result.ok || Object.keys(result.fields ?? {})).toEqual([field])
    expect(await rowsOf(there)).toEqual([])
  })

  it('is for an officer of that organisation only', async () => {
    const there = await asked()
    for (const role of Object.values(Role)) {
      const stranger = await makePerson(db, { role })
      const organisationId = there.officer.organisationId
      expect(await say(there, { person: stranger, organisationId })).toMatchObject({ reason: 'not_allowed' })
      if (role === 'officer') continue
      const own = await makePerson(db, role === 'coordinator' ? { role } : { role, organisationId })
      expect(await say(there, { person: own, organisationId })).toMatchObject({ reason: 'not_allowed' })
    }
    expect(await rowsOf(there)).toEqual([])
  })

  it.each(Object.values(CampaignState))('in the state %s is possible or explained', async (state) => {
    const there = await asked(state)
    const result = await say(there)
    if (OPEN_TO_POSITIONS.includes(state)) expect(result).toMatchObject({ ok: true })
    else
      expect(result).toMatchObject({
        reason: 'campaign_moved',
        message: expect.stringMatching(/no position/),
      })
  })

  it('is of the latest version and its exact text only', async () => {
    const there = await asked()
    expect(await say(there, { expectedSha256: 'f'.repeat(64) })).toMatchObject({
      reason: 'version_replaced',
      latestNumber: 1,
    })
    await cut(there)
    expect(await say(there)).toMatchObject({ reason: 'version_replaced', latestNumber: 2 })
    expect(await say(there, { versionId: randomUUID() })).toMatchObject({ reason: 'no_such_version' })
  })

  it('replaces an earlier position of the organisation, and keeps it', async () => {
    const there = await asked()
    await say(there)
    const [first] = await rowsOf(there)
    expect(await say(there, { kind: 'declines', replaces: first?.id })).toMatchObject({ ok: true })
    expect(await rowsOf(there)).toMatchObject([
      { kind: 'signs', state: 'replaced', current: null, endedAt: now },
      { kind: 'declines', state: 'stands', current: true },
    ])
  })

  it('tidies pasted words and keeps every script', async () => {
    const there = await asked()
    const reasons = 'Soft\u00ADhyphen\r\nשלום 👩‍⚕️ “quoted”\u0000'
    expect(await say(there, { reasons })).toMatchObject({ ok: true })
    expect((await rowsOf(there))[0]?.reasons).toBe('Softhyphen\nשלום 👩‍⚕️ “quoted”')
  })
})

describe('two things at the same moment', () => {
  it('a double click is one position, and both presses are told it is taken', async () => {
    const there = await asked()
    const both = await Promise.all([say(there), say(there)])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
    expect(both.filter((result) => result.ok && result.again)).toHaveLength(1)
    expect(await rowsOf(there)).toHaveLength(1)
  })

  it('of two officers with different positions the second sees what the first took', async () => {
    const there = await asked()
    const organisationId = there.officer.organisationId
    const other = await makePerson(db, { role: 'officer', organisationId })
    const both = await Promise.all([
      say(there),
      say(there, { person: other, kind: 'dissents', dissent: 'We do not agree.' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [row, ...more] = await rowsOf(there)
    expect(more).toEqual([])
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      reason: 'somebody_was_first',
      taken: { kind: row?.kind, personName: row?.personName },
    })
  })

  it('two officers who replace the same position: one does', async () => {
    const there = await asked()
    const organisationId = there.officer.organisationId
    const other = await makePerson(db, { role: 'officer', organisationId })
    await say(there)
    const replaces = (await rowsOf(there))[0]?.id
    const both = await Promise.all([
      say(there, { kind: 'abstains', replaces }),
      say(there, { person: other, kind: 'declines', replaces }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const standing = (await rowsOf(there)).filter(({ current }) => current)
    expect(standing).toHaveLength(1)
  })

  it.each(['material', 'editorial'] as const)(
    'a %s version cut while an officer signs never leaves a signature behind',
    async (change) => {
      const there = await asked()
      const [result, next] = await Promise.all([say(there), cut(there, change)])
      const rows = await rowsOf(there)
      expect(rows.filter((row) => row.versionId === there.version.id && row.current)).toEqual([])
      if (!result.ok) {
        expect(result).toMatchObject({ reason: 'version_replaced', latestNumber: 2 })
        expect(rows).toEqual([])
      } else if (change === 'material') {
        expect(rows).toMatchObject([{ state: 'lapsed' }])
      } else {
        expect(rows).toMatchObject([{ state: 'replaced' }, { state: 'stands', versionId: next.id }])
      }
    },
  )

  it('the real cut of a version and a signature: whichever comes first, nobody signs an old text', async () => {
    const { campaign, clauses } = await makeStatement(db, { state: 'signing' })
    const [coordinator, officer] = [await makePerson(db), await makePerson(db, { role: 'officer' })]
    const cutNow = (change: 'first' | 'material') =>
      cutVersion({
        db,
        person: coordinator,
        campaignId: campaign.id,
        change,
        askedUntil: null,
        follow: followVersion,
        now,
      })
    const first = await cutNow('first')
    if (!first.ok) throw new Error(first.message)
    await db.clause.update({ where: { id: clauses[0]?.id }, data: { text: 'Other words.' } })
    const [result, second] = await Promise.all([say({ officer, version: first.version }), cutNow('material')])
    expect(second).toMatchObject({ ok: true })
    const rows = await rowsOf({ officer })
    if (result.ok) expect(rows).toMatchObject([{ state: 'lapsed', current: null }])
    else expect([result.reason, rows]).toEqual(['version_replaced', []])
  })

  it('a version cut an instant before the signature wins', async () => {
    const there = await asked()
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const cutting = db.$transaction(async (tx) => {
      await lockRow(tx, 'Campaign', { id: there.campaign.id }, 'id')
      const data = { ...there.version, id: randomUUID(), number: 2, sha256: 'x', clauses: [] }
      const next = await tx.version.create({ data })
      release()
      await followVersion(tx, { previous: there.version, version: next, change: 'material', now })
    })
    await gate
    const [result] = await Promise.all([say(there), cutting])
    expect(result).toMatchObject({ reason: 'version_replaced', latestNumber: 2 })
  })

  it('a role taken away at the same moment counts either before or after, never half', async () => {
    const there = await asked()
    const { id: userId, organisationId } = there.officer
    const [result] = await Promise.all([
      say(there),
      db.membership.update({
        where: { userId_organisationId: { userId, organisationId } },
        data: { role: 'viewer' },
      }),
    ])
    expect(await rowsOf(there)).toHaveLength(result.ok ? 1 : 0)
    if (!result.ok) expect(result.reason).toBe('not_allowed')
    expect(await say(there, { kind: 'declines' })).toMatchObject({ reason: 'not_allowed' })
  })

  it('a campaign paused at the same moment: the position is there, or the reason is', async () => {
    const there = await asked('live')
    const coordinator = await makePerson(db)
    const [result, moved] = await Promise.all([
      say(there),
      moveCampaign({ db, person: coordinator, slug: there.campaign.slug, to: 'paused', now }),
    ])
    expect(moved).toMatchObject({ ok: true })
    expect(await rowsOf(there)).toHaveLength(result.ok ? 1 : 0)
    if (!result.ok) expect(result).toMatchObject({ reason: 'campaign_moved' })
  })

  it('withdrawing and replacing at once leaves one answer', async () => {
    const there = await asked()
    await say(there)
    const id = (await rowsOf(there))[0]?.id ?? ''
    const [withdrawn, replaced] = await Promise.all([
      withdrawPosition({ db, person: there.officer, positionId: id, now }),
      say(there, { kind: 'declines', replaces: id }),
    ])
    const standing = (await rowsOf(there)).filter(({ current }) => current)
    expect(standing).toHaveLength(replaced.ok ? 1 : 0)
    expect(withdrawn.ok || replaced.ok).toBe(true)
  })
})
