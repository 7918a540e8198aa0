import { afterAll, beforeAll, expect, test } from 'vitest'
import { heldLetters } from '#lib/letters/held-letters.ts'
import { letterList } from '#lib/letters/letter-list.ts'
import { LETTERS_ON_A_PAGE, type LetterShow } from '#lib/letters/letter-list-schema.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { replyList } from '#lib/replies/data.ts'
import { holdingPen } from '#lib/replies/holding-pen-data.ts'
import { allAnswers } from '#lib/replies/testing/all-answers.ts'
import { dashboardNow } from './data.ts'
import { makeThingsToCount } from './testing/things-to-count.ts'

let testing: TestDatabase
let slug: string
let other: string
beforeAll(async () => {
  testing = await testDatabase()
  const made = await makeThingsToCount(testing.db, new Date())
  slug = made.one.slug
  other = made.other.slug
})
afterAll(() => testing.drop())

async function dashboard(campaign: string | null) {
  const data = await dashboardNow(testing.db, { campaign, now: new Date(), exact: true, newest: true })
  if (!data) throw new Error('no such campaign')
  return data
}

/** Every letter of a list, page after page, and the number that its page says. */
async function all(show: LetterShow, campaign?: string, member?: number) {
  const ids: string[] = []
  let total: number | null = null
  let after: string | undefined
  do {
    const list = await letterList(testing.db, { show, campaign, member, after })
    if (!list) throw new Error('no such list')
    expect(list.items.length).toBeLessThanOrEqual(LETTERS_ON_A_PAGE)
    ids.push(...list.items.map(({ id }) => id))
    total = list.total
    after = list.next ?? undefined
  } while (after)
  expect(new Set(ids).size).toBe(ids.length)
  return { count: ids.length, total }
}

test.each([['of one campaign'], ['of another'], ['of all']])(
  'each number leads to as many letters, %s',
  async (which) => {
    const campaign = which === 'of all' ? undefined : which === 'of another' ? other : slug
    const { letters, heard } = await dashboard(campaign ?? null)
    for (const { group, count } of letters.groups) {
      expect([group, await all(group, campaign)]).toEqual([group, { count, total: count }])
    }
    expect(await all('all', campaign)).toEqual({ count: letters.written, total: letters.written })
    for (const { heard: said, count } of heard) {
      expect(await all(said, campaign)).toEqual({ count, total: count })
    }
    for (const { reason, count } of letters.keptBack) {
      const { items, total } = await heldLetters(testing.db, { reason, campaign })
      expect([reason, items.length, total]).toEqual([reason, count, count])
    }
  },
)

test('letters that need somebody are as many on the line about mail as in their list', async () => {
  const { health } = await dashboard(null)
  expect(await all('needs_a_look')).toEqual({ count: health.troubled, total: health.troubled })
})

test.each([['of one campaign'], ['of all']])(
  'answers and the letters of an MP are as many as their lists, %s',
  async (which) => {
    const campaign = which === 'of all' ? undefined : slug
    const { answers, members } = await dashboard(campaign ?? null)
    const unread = await replyList(testing.db, { show: 'unread', limit: 100, campaign }, allAnswers)
    expect([unread.items.length, unread.total]).toEqual([answers.unread, answers.unread])
    for (const { memberId, letters, answers: answered } of members) {
      expect(await all('delivered', campaign, memberId)).toEqual({ count: letters, total: letters })
      const list = await replyList(
        testing.db,
        { show: 'all', limit: 100, campaign, member: memberId },
        allAnswers,
      )
      expect([list.items.length, list.total]).toEqual([answered, answered])
    }
  },
)

test('the holding pen holds as many as its number says', async () => {
  const { held } = await dashboard(null)
  const { items, total } = await holdingPen(testing.db, { show: 'held' })
  expect([items.length, total]).toEqual([held, held])
})

test('a campaign that is none has no list', async () => {
  expect(await letterList(testing.db, { show: 'all', campaign: 'none' })).toBeNull()
})
