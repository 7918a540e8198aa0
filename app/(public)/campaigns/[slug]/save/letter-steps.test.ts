import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Draft, emptyDraft } from '#lib/letters/draft.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { letterMiddle } from '#lib/letters/letter-middle.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeCampaign, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { letterSteps } from './letter-steps.ts'
import type { Fields } from './read-form.ts'

/** The bundled index puts this postcode into this seat. */
const POSTCODE = 'SW1A 1AA'
const now = new Date()
let testing: TestDatabase
let campaign: Awaited<ReturnType<typeof openCampaign>>

beforeAll(async () => {
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
  await makeSeatAndMember(testing.db, { seat: { gssCode: 'E14001172', name: 'Cities of London' } })
  campaign = await openCampaign()
})
afterAll(() => testing.drop())

async function openCampaign() {
  const { id } = await makeCampaign(testing.db)
  return testing.db.campaign.findUniqueOrThrow({
    where: { id },
    include: {
      asks: true,
      questions: { orderBy: { position: 'asc' } },
      paragraphs: { orderBy: { position: 'asc' } },
    },
  })
}

const fieldsOf = (sent: [string, string][]): Fields => {
  const form = new URLSearchParams(sent)
  return { one: (name) => form.get(name) ?? '', all: (name) => form.getAll(name) }
}
/** Types into a form of the journey and presses a button of it. */
async function press(step: 'letter' | 'ready', before: Partial<Draft>, sent: [string, string][]) {
  const fields = fieldsOf(sent)
  const draft = letterSteps[step].typed({ ...emptyDraft(), postcode: POSTCODE, ...before }, fields)
  return letterSteps[step].press({ slug: campaign.slug, language: 'en', draft, fields, now })
}
const question = () => campaign.questions[0]?.id ?? ''
const paragraphs = () => campaign.paragraphs.map(({ id }) => id)
const middleOf = (draft: Draft) =>
  letterMiddle({
    draft,
    campaign,
    seat: { nation: 'england' },
    member: { kind: 'backbencher' },
    language: 'en',
  })

test('a button of a paragraph keeps what was typed, and leads back to that paragraph', async () => {
  const [first = '', second = ''] = paragraphs()
  const { draft, next } = await press('letter', {}, [
    ['question', question()],
    [`answer-${question()}`, 'I cannot turn a key.'],
    ['ownWords', 'Mine.'],
    ['do', `up:${second}`],
  ])
  expect(next).toBe(`/letter#part-${second}`)
  expect(middleOf(draft).parts.map(({ id }) => id)).toEqual([question(), 'own', second, first])
})

test('changed words are kept while another button is pressed, and while their paragraph is left out', async () => {
  const [first = '', second = ''] = paragraphs()
  const opened = await press('letter', {}, [['do', `change:${first}`]])
  const written = await press('letter', opened.draft, [
    ['edit', first],
    [`edit-${first}`, 'In my words.'],
    ['do', `leave:${first}`],
  ])
  const back = await press('letter', written.draft, [['do', `take:${first}`]])
  expect(middleOf(back.draft).parts.map(({ id, text }) => [id, text])).toEqual([
    [second, campaign.paragraphs[1]?.text],
    [first, 'In my words.'],
  ])
})

test('saving goes on to who writes, or to the check where that is known', async () => {
  expect((await press('letter', {}, [['ownWords', 'Mine.']])).next).toBe('/about-you')
  expect((await press('letter', { name: 'Sam' }, [['ownWords', 'Mine.']])).next).toBe('/check')
})

test('a letter with nothing in its middle is not saved as done, and nothing is lost', async () => {
  const { draft, next } = await press('letter', { parts: [] }, [['ownWords', ' ']])
  expect(next).toBe('/letter')
  expect(draft).toMatchObject({ parts: [], tried: ['letter'] })
  const restored = await press('letter', draft, [['do', 'ready']])
  expect(middleOf(restored.draft).empty).toBe(false)
})

test('too many words come back whole', async () => {
  const ownWords = 'x'.repeat(5_001)
  const { draft, next } = await press('letter', {}, [['ownWords', ownWords]])
  expect({ next, ownWords: draft.ownWords }).toEqual({ next: '/letter', ownWords })
})

test('without a member for the postcode everything typed is kept', async () => {
  const { draft, next } = await press('letter', { postcode: 'ZE1 0AA' }, [['ownWords', 'Mine.']])
  expect({ next, ownWords: draft.ownWords }).toEqual({ next: '/mp', ownWords: 'Mine.' })
})

const sender: [string, string][] = [
  ['name', 'Sam Supporter'],
  ['address', '1 Test Street'],
  ['email', 'sam@supporter.example'],
  ['consentToSend', 'yes'],
]

test('the short way sends the ready letter in one press', async () => {
  const { draft, next } = await press('ready', { parts: [] }, sender)
  expect(next).toBe('/look-at-your-mail')
  expect(draft).toMatchObject({ ready: true, parts: null, sent: { email: 'sam@supporter.example' } })
  const letter = await testing.db.letter.findFirstOrThrow({ where: { campaignId: campaign.id } })
  expect(letter).toMatchObject({ state: 'awaiting_confirmation', ownPercent: 0 })
  expect(letter.body).toContain(campaign.paragraphs[0]?.text)
})

test('the short way says what is missing on its own page, and keeps the rest', async () => {
  const { draft, next } = await press('ready', {}, sender.slice(0, 3))
  expect(next).toBe('/ready')
  expect(draft).toMatchObject({ name: 'Sam Supporter', tried: ['about-you'] })
})

test('a full draft fits the device: every box, every choice, 5,000 characters', async () => {
  const answers = Object.fromEntries(
    campaign.questions.map(({ id }, at) => [id, String.fromCodePoint(0x4e00 + at).repeat(200)]),
  )
  let mix = 7
  const sign = () => {
    mix = (mix * 48_271) % 2_147_483_647
    return String.fromCodePoint(0x4e00 + (mix % 2_000))
  }
  const content: Draft = {
    ...emptyDraft(),
    postcode: POSTCODE,
    answers,
    ownWords: Array.from({ length: 4_400 }, sign).join(''),
    parts: Array.from({ length: 40 }, () => randomUUID()),
    consentTo: Array.from({ length: 25 }, () => randomUUID()),
    name: 'Sam Supporter',
    address: '1 Test Street\nTestham',
    email: 'sam@supporter.example',
    cameFrom: 'utm_source=newsletter&utm_medium=email',
  }
  expect(draftCookies({ slug: campaign.slug, secure: true, now, content }).ok).toBe(true)
})
