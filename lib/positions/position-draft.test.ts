import { beforeAll, expect, test, vi } from 'vitest'
import { draftCookies, readPositionDraft } from './position-draft.ts'
import { positionForm } from './schema.ts'

const now = new Date('2026-11-22T09:00:00Z')
const form = (reasons: string) =>
  positionForm.parse({
    slug: 'seen',
    number: '1',
    organisationId: 'o',
    versionId: 'v',
    expectedSha256: 's',
    reasons,
  })
const draft = (reasons: string) => ({
  personId: 'p',
  form: form(reasons),
  problem: { reason: 'invalid', message: 'Look again.', fields: {} },
})

beforeAll(() => {
  vi.stubEnv('SECRET', 'for this test only, and for no other')
})

function jar(cookies: string[] | null) {
  const pairs = (cookies ?? []).map((cookie) => cookie.split(/[=;]/))
  return (name: string) => pairs.find(([named]) => named === name)?.[1]
}

test('what an officer typed comes back to them, on its campaign’s pages alone', () => {
  const cookieValue = jar(draftCookies(draft('Our reasons.'), { slug: 'seen', secure: true, now }))
  const read = (slug: string, personId: string) => readPositionDraft({ slug, personId, now, cookieValue })
  expect(read('seen', 'p')?.form.reasons).toBe('Our reasons.')
  expect(read('seen', 'q')).toBeNull()
  expect(read('another', 'p')).toBeNull()
})

test('far too much is not kept, however small it packs', () => {
  expect(draftCookies(draft(' '.repeat(140_000)), { slug: 'seen', secure: true, now })).toBeNull()
})
