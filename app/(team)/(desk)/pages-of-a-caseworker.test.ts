import { globSync } from 'node:fs'
import { isValidElement, type ReactNode } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { routesForTests } from '#app/http/testing/routes.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { membershipsOf } from '#lib/accounts/data.ts'
import type { Action } from '#lib/accounts/permissions.ts'
import { refusalFor } from '#lib/accounts/refusal.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { makeCampaign, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'

/** What a caseworker finds behind every address of the desk: their own pages, and of all others a sentence that says why not. */

const routes = routesForTests()
const asked: { person: Person | null; action: Action | undefined; refused: boolean } = {
  person: null,
  action: undefined,
  refused: false,
}

vi.mock('#app/(team)/require-person.ts', () => ({
  whoAsks: async () => asked.person,
  requirePerson: async ({ action }: { action?: Action }) => {
    const refusal = action ? refusalFor(asked.person, action) : null
    asked.action = action
    asked.refused = refusal !== null
    return { person: asked.person, refusal }
  },
}))
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  notFound: () => {
    throw new Error('NOT_FOUND')
  },
}))

/** Settings, supporters' letters and their mail, and what is for coordinators alone. */
const NEVER = [
  'desk/letters',
  'desk/held',
  'desk/mails',
  'desk/posted',
  'desk/requests',
  'desk/coalition',
  'desk/parliament',
  'desk/parliament/[id]',
  'desk/campaigns/new',
  'desk/campaigns/[slug]/details',
  'desk/campaigns/[slug]/joint-letter',
  'desk/campaigns/[slug]/board',
  'holding-pen',
  'holding-pen/[id]',
  'organisations/new',
  'organisations/[slug]/edit',
]
const THEIRS = ['replies', 'replies/stacks', 'desk/shared-answers']

const pages = globSync('app/(team)/(desk)/**/page.tsx').map((path) => path.slice('app/(team)/(desk)/'.length))
const addressOf = (path: string) => path.replace(/\/?page\.tsx$/, '')
let params: Record<string, string>

beforeAll(async () => {
  const { db } = routes
  const { id: campaignId } = await makeCampaign(db)
  const other = await makeCampaign(db)
  const caseworker = await makePerson(db, { role: 'caseworker', campaignIds: [campaignId] })
  const letter = await makeLetter(db, { campaignId: other.id })
  const reply = await makeReply(db, { letterId: letter.id })
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: caseworker.organisationId } })
  const memberships = await membershipsOf(db, { userId: caseworker.id, now: new Date() })
  asked.person = {
    id: caseworker.id,
    name: caseworker.name,
    email: caseworker.email,
    twoFactor: false,
    memberships,
  }
  params = {
    id: reply.id,
    slug: organisation.slug,
    campaign: other.slug,
    number: '1',
    gssCode: letter.gssCode,
  }
})

/** What a page answers a caseworker: the sentence with which it refuses, or null where it shows something or has nothing. */
async function refusedAt(path: string): Promise<string | null> {
  const page: { default: (props: object) => Promise<ReactNode> } = await import(
    /* @vite-ignore */ `./${path}`
  )
  const given = path.startsWith('desk/campaigns/') ? { ...params, slug: params.campaign } : params
  asked.refused = false
  const shown = await page
    .default({ params: Promise.resolve(given), searchParams: Promise.resolve({}) })
    .catch((error: Error) => (error.message === 'NOT_FOUND' ? null : Promise.reject(error)))
  return sentenceIn(shown)
}

function sentenceIn(shown: ReactNode): string | null {
  if (!isValidElement<{ message?: string }>(shown) || shown.type !== NotAllowed) return null
  return shown.props.message ?? ''
}

test.each(NEVER)('/%s is not for them, and says so', async (address) => {
  const path = pages.find((each) => addressOf(each) === address)
  const sentence = path && (await refusedAt(path))
  expect(sentence).toMatch(/you need the role of .*Nothing was changed\./)
})

test.each(THEIRS)('/%s is theirs', async (address) => {
  const path = pages.find((each) => addressOf(each) === address)
  expect(path && (await refusedAt(path))).toBeNull()
})

test('every page of the desk asks who is there, and where it refuses it shows nothing else', async () => {
  const silent: string[] = []
  for (const path of pages) {
    asked.action = undefined
    const sentence = await refusedAt(path).catch(() => 'a page that needs more of its world')
    if (asked.refused && !sentence) silent.push(path)
  }
  expect(silent).toEqual([])
  expect(pages.length).toBeGreaterThan(30)
})

test('an answer of a campaign that was not given to them is not shared by them', async () => {
  const path = pages.find((each) => addressOf(each) === 'replies/[id]/share') ?? ''
  expect(await refusedAt(path)).toMatch(/caseworker for the campaign/)
})
