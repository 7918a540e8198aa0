import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownPage } from '#lib/privacy/data.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { letterBehindLink } from './data.ts'
import { leavesAbout } from './leaves-about.ts'
import { type LettersForTests, lettersForTests } from './testing/letters.ts'

let letters: LettersForTests
beforeAll(async () => {
  vi.stubEnv('MEMBER_PACE', 'always')
  vi.stubEnv('MEMBER_PER_DAY', '3')
  letters = await lettersForTests()
})
beforeEach(async () => {
  await letters.db.outboxMessage.deleteMany()
  await letters.db.mailboxSlot.deleteMany()
})
afterAll(() => letters.drop())

const tuesday = new Date('2026-12-01T10:00:00Z')
const at = (time: string) => ({ at: new Date(`${time.replace(' ', 'T')}Z`), orLater: false })

/** Letters of some campaigns to one member, confirmed in the order in which they stand here; when each leaves. */
async function leaving(campaigns: string) {
  const slugs = new Map<string, string>()
  const ids: string[] = []
  for (const name of campaigns) {
    const campaignSlug = slugs.get(name) ?? (await makeCampaign(letters.db)).slug
    slugs.set(name, campaignSlug)
    ids.push((await letters.confirmed({ campaignSlug })).letter.id)
  }
  return Promise.all(ids.map((letterId) => leavesAbout(letters.db, { letterId, now: tuesday })))
}

it('says about when a letter leaves, by those that wait before it', async () => {
  expect(await leaving('aaaa')).toEqual([
    at('2026-12-01 10:00'),
    at('2026-12-01 10:01'),
    at('2026-12-01 10:02'),
    at('2026-12-02 09:00'),
  ])
})

it('knows that campaigns take turns', async () => {
  expect((await leaving('aaab')).at(-1)).toEqual(at('2026-12-01 10:00'))
})

it('goes by what the mailbox got today', async () => {
  const { letter } = await letters.confirmed()
  const mailbox = `member-${letters.memberId}@mp.invalid`
  const nextAt = new Date('2026-12-02T09:00:00Z')
  await letters.db.mailboxSlot.create({ data: { mailbox, nextAt, day: new Date('2026-12-01'), given: 3 } })
  expect(await leavesAbout(letters.db, { letterId: letter.id, now: tuesday })).toEqual(at('2026-12-02 09:00'))
})

it('is told behind the link and on the own page, and only while the letter waits', async () => {
  const { letter, token } = await letters.confirmed()
  const ownToken = ownPageToken(letter.supporterId)
  const seen = async () => ({
    link: await letterBehindLink(letters.db, { token, now: tuesday }),
    own: (await ownPage(letters.db, { token: ownToken, now: tuesday }))?.letters[0]?.where,
  })
  const leaves = at('2026-12-01 10:00')
  expect(await seen()).toMatchObject({ link: { leaves }, own: { at: 'on_its_way', leaves } })
  await letters.delivery(letter.id, 'accepted')
  expect(await seen()).toMatchObject({ link: { leaves: null }, own: { at: 'delivered' } })
})
