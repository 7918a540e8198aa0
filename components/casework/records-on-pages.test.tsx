import { DomUtils, parseDocument } from 'htmlparser2'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { QueryProvider } from '#components/providers/query-provider.tsx'
import { membershipsOf } from '#lib/accounts/data.ts'
import { recordPromise } from '#lib/casework/record-promise.ts'
import { recordStance } from '#lib/casework/record-stance.ts'
import { writeFollowUp } from '#lib/casework/write-follow-up.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { AnswerStances } from './answer-stances.tsx'
import { AnswerTasks } from './answer-tasks.tsx'
import { MemberPromises } from './member-promises.tsx'
import { MemberStances } from './member-stances.tsx'
import { MemberTasks } from './member-tasks.tsx'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
  useDatabase(data.db)
})
afterAll(() => data.drop())

const now = new Date()

async function anAnswer() {
  const letter = await makeLetter(data.db, { senderName: 'Ann Marple', state: 'sent' })
  const text = 'Dear Ms Marple,\n\nI support your aims. I will write to the minister.'
  const reply = await makeReply(data.db, { letterId: letter.id, text })
  return { reply, memberId: letter.memberId, campaignId: letter.campaignId }
}

async function somebody(given: Parameters<typeof makePerson>[1] = {}) {
  const made = await makePerson(data.db, given)
  const memberships = await membershipsOf(data.db, { userId: made.id, now })
  return { ...made, twoFactor: false, memberships }
}

const pageOf = (part: ReactNode) => parseDocument(renderToStaticMarkup(<QueryProvider>{part}</QueryProvider>))
type Page = ReturnType<typeof pageOf>
const words = (page: Page) => DomUtils.textContent(page)
const chosen = (page: Page, id: string) =>
  DomUtils.getElementsByTagName('option', DomUtils.getElementById(id, page)?.children ?? [])
    .filter(({ attribs }) => 'selected' in attribs)
    .map((option) => DomUtils.textContent(option))

describe('on an answer’s page', () => {
  test('what shows stance and promise is chosen already, and nothing of the supporter is there', async () => {
    const { reply } = await anAnswer()
    const person = await somebody()
    const of = { replyId: reply.id, person }
    const [stances, tasks] = [pageOf(await AnswerStances(of)), pageOf(await AnswerTasks(of))]
    expect(chosen(stances, 'stance-sentence')).toEqual(['I support your aims.'])
    const buttons = DomUtils.getElements({ name: 'stance' }, stances, true)
    expect(buttons.map((button) => DomUtils.textContent(button))).toEqual([
      'Supports',
      'Leans towards',
      'Undecided',
      'Leans against',
      'Opposes',
    ])
    expect(chosen(tasks, 'promise-sentence')).toEqual(['I will write to the minister.'])
    expect(DomUtils.getElementById('promise-what', tasks)?.attribs.value).toBe('Write to the minister')
    expect(words(stances) + words(tasks)).not.toContain('Marple')
  })

  test('there is nothing for whoever may not read the answer', async () => {
    const { reply, campaignId } = await anAnswer()
    const given = await somebody({ role: 'caseworker', campaignIds: [campaignId] })
    expect(await AnswerStances({ replyId: reply.id, person: given })).not.toBeNull()
    for (const role of ['caseworker', 'officer', 'viewer'] as const) {
      const of = { replyId: reply.id, person: await somebody({ role }) }
      expect([await AnswerStances(of), await AnswerTasks(of)]).toEqual([null, null])
    }
  })
})

test('an MP’s page shows what was written down of them; the answer itself is a link for its readers alone', async () => {
  const { reply, memberId } = await anAnswer()
  const coordinator = await somebody()
  const viewer = await somebody({ role: 'viewer' })
  const of = { db: data.db, person: coordinator, now, replyId: reply.id }
  const { organisationId } = coordinator
  await recordStance({ ...of, organisationId, stance: 'supports', sentence: 1 })
  await recordPromise({ ...of, organisationId, what: 'Write to the minister', sentence: 2 })
  await writeFollowUp({ ...of, organisationId, what: 'Ask whether she did', dueOn: londonDay(now) })
  const seenBy = async (person: Awaited<ReturnType<typeof somebody>>) => {
    const at = { memberId, person }
    return pageOf(
      <>
        {await MemberStances(at)}
        {await MemberPromises(at)}
        {await MemberTasks(at)}
      </>,
    )
  }
  const links = (page: Page) =>
    DomUtils.getElementsByTagName('a', page).map(({ attribs }) => attribs.href ?? '')
  const [theirs, hers] = [await seenBy(coordinator), await seenBy(viewer)]
  for (const page of [theirs, hers]) {
    expect(words(page)).toContain('“I support your aims.”')
    expect(words(page)).toContain('Write to the minister')
    expect(words(page)).not.toContain('Marple')
  }
  expect(words(theirs)).toContain('Ask whether she did')
  expect(words(hers)).not.toContain('Ask whether she did')
  expect(links(theirs).filter((href) => href.startsWith('/replies/'))).not.toEqual([])
  expect(links(hers).filter((href) => href.startsWith('/replies/'))).toEqual([])
  expect(DomUtils.getElementsByTagName('form', hers)).toEqual([])
})
