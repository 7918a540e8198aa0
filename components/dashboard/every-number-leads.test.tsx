import { DomUtils, parseDocument } from 'htmlparser2'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WaysTable } from '#components/campaigns/ways-table.tsx'
import { membershipsOf } from '#lib/accounts/data.ts'
import { dashboardNow } from '#lib/dashboard/data.ts'
import { mailList, mailListInput } from '#lib/dashboard/mail-list.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { makeThingsToCount } from '#lib/dashboard/testing/things-to-count.ts'
import { waysIn } from '#lib/dashboard/ways-in.ts'
import { heldLetters } from '#lib/letters/held-letters.ts'
import { letterList } from '#lib/letters/letter-list.ts'
import { letterListInput } from '#lib/letters/letter-list-schema.ts'
import { postedList, postedListInput } from '#lib/letters/posted-list.ts'
import { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { replyList } from '#lib/replies/data.ts'
import { holdingPen } from '#lib/replies/holding-pen-data.ts'
import { replyListInput } from '#lib/replies/schema.ts'
import { allAnswers } from '#lib/replies/testing/all-answers.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { HealthLine } from './health-line.tsx'
import { HeardTable } from './heard-table.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Lanes } from './lanes.tsx'
import { LetterGroupsTable } from './letter-groups-table.tsx'
import { LettersChart } from './letters-chart.tsx'
import { MembersTable } from './members-table.tsx'

/** What the dashboard shows a coordinator, followed as its reader would: each number's link, and what stands behind it. */

const now = new Date()
let data: TestDatabase
let things: Awaited<ReturnType<typeof makeThingsToCount>>
beforeAll(async () => {
  data = await testDatabase()
  things = await makeThingsToCount(data.db, now)
})
afterAll(() => data.drop())

type Number = { count: number; href: string; said: string }

/** The numbers that lead somewhere, as a page is read: by what a link is called, or by the figure that it stands under. */
function numbersOf(page: ReactNode): Number[] {
  const document = parseDocument(renderToStaticMarkup(page))
  return DomUtils.getElementsByTagName('a', document).flatMap((link) => {
    const { href = '', 'aria-label': label } = link.attribs
    const [figure] = DomUtils.getElementsByTagName('dd', link.parent?.parent ?? [])
    const said = label ?? (figure ? DomUtils.textContent(figure) : DomUtils.textContent(link))
    const [digits] = /[\d,]+/.exec(said) ?? []
    return digits ? [{ count: Number(digits.replaceAll(',', '')), href, said }] : []
  })
}

/** What is no number of anything: days, and what only draws. */
const QUIET = ['svg', 'progress', 'summary', 'caption', 'option']

/** The digits that stand in a page beside every link and outside what leads to a list. */
const DAY = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?/g

function loneDigits(page: ReactNode): string[] {
  const document = parseDocument(renderToStaticMarkup(page))
  for (const name of [...QUIET, 'a']) {
    for (const one of DomUtils.getElementsByTagName(name, document)) DomUtils.removeElement(one)
  }
  for (const one of DomUtils.getElements({ 'aria-hidden': 'true' }, document, true))
    DomUtils.removeElement(one)
  const texts = DomUtils.find(({ type }) => type === 'text', document.children, true, Infinity)
  return texts.flatMap(
    (text) =>
      DomUtils.textContent(text)
        .replace(DAY, '')
        .match(/\b\d[\d,]*\b/g) ?? [],
  )
}

/** How many rows the list behind an address has, page after page, and how many it says it has. */
async function listAt(href: string): Promise<{ rows: number; total: number | null }> {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  const asked = Object.fromEntries(searchParams)
  const { db } = data
  if (pathname === '/desk/letters')
    return walk((after) => letterList(db, { ...letterListInput.parse(asked), after }))
  if (pathname === '/desk/held') {
    const reason = Object.values(HeldReason).find((one) => one === asked.reason) ?? null
    return walk((after) => heldLetters(db, { reason, campaign: asked.campaign, after }))
  }
  if (pathname === '/desk/mails')
    return walk((after) => mailList(db, { ...mailListInput.parse(asked), after, now }))
  if (pathname === '/desk/posted') {
    const { letters, total } = await walkPosted(asked)
    return { rows: letters, total }
  }
  if (pathname === '/replies') {
    const list = await replyList(db, { ...replyListInput.parse(asked), limit: 1_000 }, allAnswers)
    return { rows: list.items.length, total: list.total }
  }
  if (pathname === '/holding-pen') return walk((after) => holdingPen(db, { show: 'held', after }))
  throw new Error(`no list is known at ${href}`)
}

type Page = { items: readonly unknown[]; total: number | null; next: string | null }

async function walk(read: (after: string | undefined) => Promise<Page | null>) {
  let after: string | undefined
  let rows = 0
  for (;;) {
    const page = await read(after)
    if (!page) throw new Error('there is no such list')
    rows += page.items.length
    if (!page.next) return { rows, total: page.total }
    after = page.next
  }
}

async function walkPosted(asked: Record<string, string>) {
  const list = await postedList(data.db, postedListInput.parse(asked))
  if (!list) throw new Error('there is no such list')
  return { letters: list.items.reduce((sum, { letters }) => sum + letters, 0), total: list.total }
}

const shown = async (campaign: string | null): Promise<Dashboard> => {
  const dashboard = await dashboardNow(data.db, { campaign, now, exact: true, newest: true })
  if (!dashboard) throw new Error('there is no such campaign')
  return { ...dashboard, health: { ...dashboard.health, worker: 'running' } }
}

const partsOf: Record<string, (of: Dashboard) => ReactNode> = {
  'the figures': (of) => <KeyFigures dashboard={of} />,
  'the line about mail': ({ health, lanes, collecting }) => (
    <HealthLine health={health} lanes={lanes} collecting={collecting} opens />
  ),
  'what is leaving': ({ lanes, at }) => <Lanes lanes={lanes} at={at} opens />,
  'letters over time': ({ days, campaign }) => <LettersChart days={days} campaign={campaign} opens />,
  'where the letters are': ({ letters, campaign }) => (
    <LetterGroupsTable groups={letters.groups} keptBack={letters.keptBack} campaign={campaign} opens />
  ),
  'what supporters told': ({ heard, campaign }) => <HeardTable heard={heard} campaign={campaign} opens />,
  'MPs written to': ({ members, exact, campaign }) => (
    <MembersTable
      members={members}
      exact={exact}
      campaign={campaign}
      opens
      asOf={null}
      sort={{ key: 'letters', descending: true }}
      columns={null}
    />
  ),
}

for (const [name, part] of Object.entries(partsOf)) {
  test(`${name}: each number leads to a list of as many`, async () => {
    for (const campaign of [things.one.slug, things.other.slug, null]) {
      const numbers = numbersOf(part(await shown(campaign))).filter(({ href }) => !href.startsWith('#'))
      expect(numbers.length).toBeGreaterThan(1)
      for (const { count, href, said } of numbers) {
        expect([said, href, await listAt(href)]).toEqual([said, href, { rows: count, total: count }])
      }
    }
  })
}

test('no number of letters stands there that leads nowhere', async () => {
  const dashboard = await shown(null)
  for (const [name, part] of Object.entries(partsOf)) {
    if (name === 'the figures') continue
    const noughts = loneDigits(part(dashboard)).filter((digits) => digits !== '0')
    // How many MPs the list beside it has.
    expect([name, noughts.filter((digits) => digits !== String(dashboard.members.length))]).toEqual([
      name,
      [],
    ])
  }
  const figures = parseDocument(renderToStaticMarkup(<KeyFigures dashboard={dashboard} />))
  for (const figure of DomUtils.getElementsByTagName('div', figures)) {
    const said = DomUtils.textContent(figure)
    expect([said, DomUtils.getElementsByTagName('a', figure).length]).toEqual([said, 1])
  }
})

test('each way in leads to the letters that came by it', async () => {
  const { id: userId, name, email } = await makePerson(data.db)
  const memberships = await membershipsOf(data.db, { userId, now })
  const person = { id: userId, name, email, twoFactor: false, memberships }
  const ways = await waysIn(data.db, { campaignId: things.one.id, person })
  const numbers = ways.flatMap((way) => numbersOf(<WaysTable way={way} campaign={things.one.slug} />))
  expect(numbers).toHaveLength(4)
  for (const { count, href } of numbers) {
    expect([href, await listAt(href)]).toEqual([href, { rows: count, total: count }])
  }
})
