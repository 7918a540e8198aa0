import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Draft, emptyDraft } from '#lib/letters/draft.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { letterMiddle } from '#lib/letters/letter-middle.ts'
import { newSendingForm } from '#lib/letters/sending-form.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeSeatAndMember } from '#prisma/seed/factories.ts'
import type { Fields } from './fields.ts'
import { letterSteps } from './letter-steps.ts'
import { limitRefusal } from './limit-refusal.ts'

/** The bundled index puts this postcode into this seat. */
const POSTCODE = 'SW1A 1AA'
const now = new Date()
let testing: TestDatabase
let campaign: Awaited<ReturnType<typeof openCampaign>>

beforeAll(async () => {
  vi.stubEnv('SECRET', randomUUID())
  vi.stubEnv('LETTERS_PER_NETWORK', '10')
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
  const of = { slug: campaign.slug, mark: before.mark ?? '' }
  const { sealed } = newSendingForm({ ...of, asks: false, now: new Date(now.getTime() - 10_000) })
  const fields = fieldsOf([...sent, ['form', sealed]])
  const draft = letterSteps[step].typed({ ...emptyDraft(), postcode: POSTCODE, ...before }, fields)
  return letterSteps[step].press({
    slug: campaign.slug,
    language: 'en',
    draft,
    fields,
    now,
    from: '192.0.2.1',
  })
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
  expect(next).toBe(`/letter?open=${second}#part-${second}`)
  expect(middleOf(draft).parts.map(({ id }) => id)).toEqual([question(), 'own', second, first])
})

test('changed words are kept while another button is pressed, and while their paragraph is left out', async () => {
  const [first = '', second = ''] = paragraphs()
  const written = await press('letter', {}, [
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

test('the questions come one by one, answered or skipped, and then the letter', async () => {
  const all = campaign.questions.length + 1
  const first = await press('letter', {}, [
    ['at', '1'],
    ['question', question()],
    [`answer-${question()}`, 'I cannot turn a key.'],
  ])
  expect(first).toMatchObject({ next: '/letter?question=2', draft: { asked: 1 } })
  const skipped = await press('letter', first.draft, [
    ['at', '2'],
    ['do', 'skip'],
  ])
  expect(skipped.draft).toMatchObject({ asked: 2, answers: { [question()]: 'I cannot turn a key.' } })
  const last = await press('letter', skipped.draft, [
    ['at', String(all)],
    ['ownWords', 'Mine.'],
  ])
  expect(last).toMatchObject({ next: '/letter', draft: { asked: all } })
  const past = await press('letter', {}, [
    ['at', '1'],
    ['do', 'letter'],
  ])
  expect(past).toMatchObject({ next: '/letter', draft: { asked: all } })
  // Gone back to, a question takes nothing of the way away.
  expect((await press('letter', last.draft, [['at', '1']])).draft.asked).toBe(all)
})

test('answers to questions no longer asked stand in the box of one’s own words from its first save on', async () => {
  const { draft } = await press('letter', { answers: { gone: 'Not lost.' } }, [
    ['at', '4'],
    ['question', 'gone'],
    ['ownWords', 'Not lost.'],
  ])
  expect(middleOf(draft).ownText).toBe('Not lost.')
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

test('a letter that a limit refuses stays in the draft, and is sent later', async () => {
  const filled = () =>
    press('ready', {}, [...sender.slice(0, 2), ['email', 'full@supporter.example'], ...sender.slice(3)])
  let last = await filled()
  for (let at = 0; at < 12 && !last.full; at += 1) last = await filled()
  expect(last.full).toEqual({ limit: 'network', again: expect.any(Number) })
  expect(last.draft).toMatchObject({ name: 'Sam Supporter', email: 'full@supporter.example', sent: null })
  const refusal = limitRefusal({
    language: 'en',
    limit: 'mailbox',
    again: 3_600,
    now: new Date('2026-03-10T12:00:30Z'),
  })
  expect(refusal).toMatchObject({ reason: 'too_many_letters', retryAfter: 3_600 })
  expect(refusal.message).toContain('It is kept on this device')
  expect(refusal.message).toContain('from 13:01 on 10 March 2026')
  await testing.db.limitCount.updateMany({ data: { expire: Date.now() - 1 } })
  expect(await filled()).toMatchObject({ next: '/look-at-your-mail' })
})

test('the draft remembers its letter: sent again with another address, the first ends', async () => {
  const first = await press('ready', { mark: 'a-mark' }, sender)
  const corrected = sender.map(([name, value]): [string, string] => [
    name,
    name === 'email' ? 'sam.right@supporter.example' : value,
  ])
  const second = await press('ready', first.draft, corrected)
  expect(second.draft.made).not.toBe(first.draft.made)
  const made = (draft: Draft) => testing.db.letter.findUniqueOrThrow({ where: { id: draft.made } })
  expect(await made(first.draft)).toMatchObject({ state: 'withdrawn' })
  expect(await made(second.draft)).toMatchObject({ state: 'awaiting_confirmation' })
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
