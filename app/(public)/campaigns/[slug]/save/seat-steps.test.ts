import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from '#lib/letters/draft.ts'
import type { Fields } from './fields.ts'
import { seatSteps } from './seat-steps.ts'

const fields = (given: Record<string, string>): Fields => ({
  one: (name) => given[name] ?? '',
  all: (name) => (name in given ? [given[name] ?? ''] : []),
})

async function press(
  step: keyof typeof seatSteps,
  given: Record<string, string>,
  before: Partial<Draft> = {},
) {
  const posted = fields(given)
  const draft = seatSteps[step].typed({ ...emptyDraft(), ...before }, posted)
  return seatSteps[step].press({
    slug: 'a-campaign',
    language: 'en',
    draft,
    fields: posted,
    now: new Date(),
    from: '192.0.2.1',
  })
}

test('a postcode leads to its MP, and where it came from is kept', async () => {
  const { draft, next } = await press('postcode', {
    postcode: ' SW1A 1AA ',
    through: 'open-hands',
    utm_source: 'News letter',
    utm_other: 'x',
  })
  expect(next).toBe('/mp')
  expect(draft).toMatchObject({
    postcode: 'SW1A 1AA',
    through: 'open-hands',
    cameFrom: 'utm_source=news-letter',
  })
})

test('a later page without them takes nothing away; another organisation’s asks for a new yes', async () => {
  const before = { through: 'open-hands', cameFrom: 'utm_source=news', consentTo: ['one'] }
  const same = await press('postcode', { postcode: 'SW1A 1AA' }, before)
  expect(same.draft).toMatchObject(before)
  const other = await press('postcode', { postcode: 'SW1A 1AA', through: 'young-joints' }, before)
  expect(other.draft).toMatchObject({ through: 'young-joints', consentTo: [] })
})

test('a form without a postcode comes back to its own page', async () => {
  expect(await press('postcode', { through: 'open-hands' })).toMatchObject({
    next: '',
    draft: { tried: ['postcode'] },
  })
  expect((await press('postcode', { through: 'open-hands', page: 'open-hands' })).next).toBe('/open-hands')
  expect((await press('postcode', { page: '../elsewhere' })).next).toBe('')
})

test('one of several seats is chosen with one press, and given up with another', async () => {
  const chosen = await press('seat', { gssCode: 'N05000001' }, { postcode: 'BT1 1AA' })
  expect(chosen).toMatchObject({ next: '/mp', draft: { gssCode: 'N05000001', tried: [] } })
  const again = await press('seat', { gssCode: '' }, chosen.draft)
  expect(again).toMatchObject({ next: '/mp', draft: { gssCode: '', tried: [] } })
})

test('a town is kept for the list of seats, until all are asked for or the postcode is another', async () => {
  const before = { postcode: 'BT1 1AA' }
  const asked = await press('town', { town: ` Lisburn ${'x'.repeat(500)}` }, before)
  expect(asked).toMatchObject({ next: '/mp', draft: { town: expect.stringMatching(/^Lisburn x{92}$/) } })
  expect((await press('town', { town: 'Lisburn', all: 'yes' }, asked.draft)).draft.town).toBe('')
  expect((await press('postcode', before, asked.draft)).draft.town).toBe(asked.draft.town)
  expect((await press('postcode', { postcode: 'BT7 1NN' }, asked.draft)).draft.town).toBe('')
})

test('another postcode is another choice; the same one keeps it', async () => {
  const before = { postcode: 'BT1 1AA', gssCode: 'N05000001' }
  expect((await press('postcode', { postcode: 'BT1 1AA' }, before)).draft.gssCode).toBe('N05000001')
  expect((await press('postcode', { postcode: 'BT7 1NN' }, before)).draft.gssCode).toBe('')
})
