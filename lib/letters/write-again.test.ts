import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCall } from '#lib/campaigns/open-call.ts'
import { anAddress, NO_DEVICE, tokensOf } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
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
  const write = () =>
    submitLetter({ db, now, input, page: '/campaigns/x', from: anAddress(), device: NO_DEVICE })
  /** Presses the link of the newest letter. */
  const confirm = async () =>
    confirmLetter({ db, now, token: (await tokensOf(db, input.email)).at(-1) ?? '' })
  const letters = () =>
    db.letter.findMany({
      where: { campaignId },
      orderBy: [{ call: 'asc' }, { state: 'asc' }],
      select: { call: true, state: true },
    })
  return { slug: campaignSlug, write, confirm, letters }
}

it('a supporter sends one letter to each call, and the earlier letter stays as it was', async () => {
  const { slug, write, confirm, letters } = await supporter()
  await write()
  expect(await confirm()).toMatchObject({ ok: true })
  await write()
  expect(await confirm()).toEqual({ ok: false, reason: 'superseded' })
  expect(await open(slug)).toMatchObject({ ok: true })
  await write()
  expect(await confirm()).toMatchObject({ ok: true, again: false })
  expect(await letters()).toEqual([
    { call: 1, state: 'queued' },
    { call: 1, state: 'superseded' },
    { call: 2, state: 'queued' },
  ])
})

it('while a call is opened, a letter belongs to the call before or to the new one', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { slug, write, letters } = await supporter()
    await write()
    const [written] = await Promise.all(
      round % 2 ? [write(), open(slug)] : [open(slug).then(write), open(slug)],
    )
    expect(written).toMatchObject({ ok: true })
    await write()
    const calls = (await letters()).map(({ call }) => call)
    expect([
      [1, 1, 2],
      [1, 2, 2],
    ]).toContainEqual(calls)
  }
})
