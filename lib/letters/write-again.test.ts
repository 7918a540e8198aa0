import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCall } from '#lib/campaigns/open-call.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeCampaign, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { letterInput } from './schema.ts'
import { submitLetter } from './submit-letter.ts'

/** The bundled index puts this postcode into this seat. */
const POSTCODE = 'SW1A 1AA'
const GSS_CODE = 'E14001172'
const now = new Date()

let test: TestDatabase
let db: Database
let coordinator: { id: string }
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  coordinator = await makePerson(db)
  await makeSeatAndMember(db, { seat: { gssCode: GSS_CODE, name: 'Cities of London' } })
})
afterAll(() => test.drop())

const open = (slug: string) => openCall({ db, person: coordinator, slug, after: 1, now })

/** A live campaign and a supporter who writes to it, as often as they like. */
async function supporter() {
  const { id: campaignId, slug: campaignSlug } = await makeCampaign(db)
  const input = letterInput.parse({
    campaignSlug,
    gssCode: GSS_CODE,
    postcode: POSTCODE,
    ownWords: 'My hands hurt.',
    name: 'Sam Supporter',
    email: `${campaignSlug}@supporter.example`,
    address: '1 Test Street\nLondon',
    consentToSend: true,
  })
  const write = () => submitLetter({ db, now, input, page: '/campaigns/x' })
  const letters = () =>
    db.letter.findMany({
      where: { campaignId },
      orderBy: { call: 'asc' },
      select: { call: true, state: true },
    })
  const send = () => db.letter.updateMany({ where: { campaignId }, data: { state: 'accepted' } })
  return { slug: campaignSlug, write, letters, send }
}

it('a supporter writes once to each call, and the earlier letter stays as it was', async () => {
  const { slug, write, letters, send } = await supporter()
  expect(await write()).toMatchObject({ ok: true })
  await send()
  expect(await write()).toMatchObject({ ok: false, reason: 'already_sent' })
  expect(await open(slug)).toMatchObject({ ok: true })
  expect(await write()).toMatchObject({ ok: true })
  expect(await letters()).toEqual([
    { call: 1, state: 'accepted' },
    { call: 2, state: 'awaiting_confirmation' },
  ])
})

it('while a call is opened: the letter belongs to the call before or to the new one, and there is one', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { slug, write, letters, send } = await supporter()
    await write()
    await send()
    const [written] = await Promise.all(
      round % 2 ? [write(), open(slug)] : [open(slug).then(write), open(slug)],
    )
    const calls = (await letters()).map(({ call }) => call)
    expect(calls).toEqual(written.ok ? [1, 2] : [1])
    expect(await write()).toMatchObject({ ok: true })
    expect((await letters()).map(({ call }) => call)).toEqual([1, 2])
  }
})
