import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { POSTED_ON_A_PAGE, type PostedGroup, postedList } from './posted-list.ts'
import { recordPosted } from './record-posted.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-11-26T12:00:00Z')

/** Every line, page after page. */
async function walk(campaign?: string) {
  const lines: PostedGroup[] = []
  let after: string | undefined
  for (;;) {
    const list = await postedList(data.db, { campaign, after })
    if (!list) throw new Error('there is no such campaign')
    expect(list.items.length).toBeLessThanOrEqual(POSTED_ON_A_PAGE)
    lines.push(...list.items)
    if (!list.next) return { lines, total: list.total }
    after = list.next
  }
}

test('posted letters are listed by day, MP and campaign, each once over all pages, and nothing tells whose they are', async () => {
  const { db } = data
  const [campaign, other] = [await makeCampaign(db), await makeCampaign(db)]
  const places = [await makeSeatAndMember(db), await makeSeatAndMember(db)]
  const post = (of: { id: string }, at: number, day: number, mark: string) => {
    const place = places[at % places.length]
    if (!place) throw new Error('there are two places')
    const about = { memberId: place.member.id, gssCode: place.seat.gssCode }
    const when = new Date(now.getTime() - day * DAY_MS)
    return recordPosted({ db, campaign: { id: of.id, call: 1 }, ...about, mark, now: when })
  }
  for (let day = 0; day < 30; day += 1) {
    for (const at of [0, 1]) await post(campaign, at, day, `${day} ${at}`)
  }
  await post(campaign, 0, 0, 'a second one')
  await post(other, 0, 0, 'of the other')

  const { lines, total } = await walk(campaign.slug)
  expect([lines.length, total]).toEqual([60, 61])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(60)
  expect(lines.map(({ day }) => day)).toEqual(
    lines
      .map(({ day }) => day)
      .toSorted()
      .toReversed(),
  )
  const [name, title] = [places[0]?.member.name, campaign.title]
  const today = lines.filter((line) => line.day === '2026-11-26' && line.memberName === name)
  expect(today).toMatchObject([{ letters: 2, campaignTitle: title, seatName: places[0]?.seat.name }])
  expect((await walk()).lines).toHaveLength(61)
  expect(Object.keys(lines[0] ?? {}).sort()).toEqual([
    'campaignTitle',
    'day',
    'key',
    'letters',
    'memberName',
    'seatName',
  ])
})

test('a campaign that is none has no list', async () => {
  expect(await postedList(data.db, { campaign: 'none' })).toBeNull()
})
