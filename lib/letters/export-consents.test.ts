import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { countStandingYeses } from '#lib/supporters/data.ts'
import { exportConsents } from '#lib/supporters/export-consents.ts'
import { makeCampaign, makePerson, theUmbrella } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import type { LetterInput } from './schema.ts'

let letters: LettersForTests
let db: Database
let coordinator: { id: string }
let umbrellaId: string
beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
  coordinator = await makePerson(db)
  umbrellaId = (await theUmbrella(db)).id
})
afterAll(() => letters.drop())

/** A letter whose writer wants the coalition's news. */
const wantsNews = (given: Partial<LetterInput> = {}) =>
  letters.submitted({ consentTo: [umbrellaId], ...given })
const exported = () => exportConsents({ db, person: coordinator, organisationId: umbrellaId, now })
async function rowsOf(email: string): Promise<Record<string, string>[]> {
  const answer = await exported()
  if (!answer.ok) throw new Error(answer.reason)
  const rows: Record<string, string>[] = parse(answer.csv, { bom: true, columns: true })
  expect(rows).toHaveLength(await countStandingYeses(db, umbrellaId))
  return rows.filter((row) => row['E-mail'] === email)
}

describe('a yes to news', () => {
  test('counts from the confirmation of its letter on, with its words and times', async () => {
    const { input, token } = await wantsNews()
    expect(await rowsOf(input.email)).toEqual([])
    await confirmLetter({ db, now, token })
    expect(await rowsOf(input.email)).toEqual([
      {
        Name: input.name,
        'E-mail': input.email,
        'Said yes to': expect.stringContaining('may e-mail me news'),
        Wording: 'updates-1',
        Language: 'en',
        Said: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
        'Counts since': expect.stringMatching(/^\d{4}-/),
      },
    ])
  })

  test('that a stranger ticked for a mailbox never counts, whatever its owner confirms', async () => {
    const { input, token } = await letters.submitted()
    await letters.submit({ ...input, consentTo: [umbrellaId], ownWords: 'A stranger’s.' })
    await confirmLetter({ db, now, token })
    expect(await rowsOf(input.email)).toEqual([])
    const [, strangers = ''] = await letters.tokensOf(input.email)
    expect(await confirmLetter({ db, now, token: strangers })).toMatchObject({ reason: 'superseded' })
    expect(await rowsOf(input.email)).toEqual([])
  })

  test('is the writer’s own although a stranger ticked the same before', async () => {
    const { input } = await wantsNews()
    await letters.submit({ ...input, ownWords: 'My own.' }, later(1))
    const [, own = ''] = await letters.tokensOf(input.email)
    await confirmLetter({ db, now: later(1), token: own })
    expect(await rowsOf(input.email)).toHaveLength(1)
  })

  test('is one row however many letters it came with, and gone at once when it is withdrawn', async () => {
    const { input, token } = await wantsNews()
    await confirmLetter({ db, now, token })
    const { slug } = await makeCampaign(db)
    await letters.submit({ ...input, campaignSlug: slug, representedName: 'Mair Field' }, later(1))
    const [, second = ''] = await letters.tokensOf(input.email)
    await confirmLetter({ db, now: later(1), token: second })
    expect(await rowsOf(input.email)).toHaveLength(1)
    const [one] = await db.consent.findMany({
      where: { channel: 'email', supporter: { email: input.email } },
      orderBy: { givenAt: 'desc' },
    })
    await db.consent.update({ where: { id: one?.id }, data: { withdrawnAt: later(2) } })
    expect(await rowsOf(input.email)).toEqual([])
  })

  test('that was unticked before the letter was sent again is not kept', async () => {
    const input = await letters.aLetter({ consentTo: [umbrellaId] })
    const sent = await letters.submit(input, now, { device: { mark: 'unticked', made: '' } })
    const made = sent.ok ? sent.letterId : ''
    await letters.submit({ ...input, consentTo: [] }, now, { device: { mark: 'unticked', made } })
    const given = await db.consent.findMany({ where: { letterId: made } })
    expect(given.map(({ channel }) => channel)).toEqual(['letter'])
  })
})

test('an export runs nothing in a spreadsheet, and is written down with its number', async () => {
  const { input, token } = await wantsNews({ name: '=1+1', email: '+sam@supporter.example' })
  await confirmLetter({ db, now, token })
  expect(await rowsOf(`'${input.email}`)).toMatchObject([{ Name: "'=1+1" }])
  const answer = await exported()
  const [written] = await db.auditEntry.findMany({
    where: { action: 'consents.exported', subjectId: umbrellaId },
    orderBy: { id: 'desc' },
  })
  expect(written).toMatchObject({
    actorId: coordinator.id,
    detail: { count: answer.ok ? answer.count : -1 },
  })
})

test('nobody takes another organisation’s: not an officer, and not the coalition itself', async () => {
  const officer = await makePerson(db, { role: 'officer' })
  const stranger = await exportConsents({ db, person: officer, organisationId: umbrellaId, now })
  expect(stranger).toMatchObject({ ok: false, reason: 'not_allowed' })
  const { organisationId } = await makePerson(db, { role: 'officer' })
  expect(await exportConsents({ db, person: coordinator, organisationId, now })).toMatchObject({ ok: false })
})
