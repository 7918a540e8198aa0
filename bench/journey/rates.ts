import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { draft } from '#lib/letters/draft.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { alternate, type Call } from './alternate.ts'
import { staticPageFile } from './make-copy.ts'

const SLUG = 'seen-in-three-weeks'
const CAMPAIGN = `/campaigns/${SLUG}`
const ROUNDS = 8
const ROUND_MS = 1_500
/** Drafts sealed beforehand, so that sealing them takes nothing from the server while it is measured. */
const DRAFTS = 12_000

const OWN_WORDS = `On a bad day I cannot turn the key in my own front door. I wait on the step until my daughter is back
from school, and then she does it, and then she makes our tea.

I was told in March that somebody would see me. It is November now. I have stopped working on Fridays, and I have
stopped saying that I will be better by the spring.`

const form = (body: string) => ({
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) },
})

/** How many letters a second are taken, for each row a bare route handler inserts in the same run. */
export async function submitRate({ port }: { port: number }) {
  const drafts = Array.from({ length: DRAFTS }, sendDraft)
  return alternate({
    port,
    rounds: ROUNDS,
    roundMs: ROUND_MS,
    subject: { name: 'taking a letter', next: () => drafts.pop() ?? sendDraft() },
    yardstick: {
      name: 'a bare insert',
      next: () => ({ method: 'POST', path: '/bench/insert', status: 204, ...form('do=insert') }),
    },
  })
}

/** The last press of the long way: everything is in the draft, and the letter is taken. */
function sendDraft(): Call {
  const who = randomUUID().slice(0, 13)
  const content = draft.parse({
    postcode: 'SW1A 1AA',
    ownWords: OWN_WORDS,
    name: `Sam Supporter ${who}`,
    address: '1 Test Street\nLondon',
    email: `sam.${who}@supporter.example`,
    consentToSend: true,
    cameFrom: 'utm_source=newsletter',
  })
  const cookies = draftCookies({ slug: SLUG, secure: false, now: new Date(), content })
  if (!cookies.ok) throw new Error('The draft does not fit')
  const english = cookies.headers.filter((cookie) => cookie.includes(`Path=${CAMPAIGN};`))
  const { body, headers } = form('do=send')
  const cookie = english.map((each) => each.split(';')[0]).join('; ')
  return {
    method: 'POST',
    path: `${CAMPAIGN}/save/send`,
    status: 303,
    location: `${CAMPAIGN}/look-at-your-mail`,
    body,
    headers: { ...headers, cookie },
  }
}

/** How many first visits of the campaign's page are answered for each answer of a static page of the same text. */
export async function pageRate({ port, copy }: { port: number; copy: string }) {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' }
  const page = await fetch(`http://127.0.0.1:${port}${CAMPAIGN}`, { headers: { accept: 'text/html' } })
  // Nobody has asked for the static page yet, so the server has not read it.
  await writeFile(staticPageFile(copy), await page.text())
  return alternate({
    port,
    rounds: ROUNDS,
    roundMs: ROUND_MS,
    subject: { name: 'the campaign page', next: () => ({ path: CAMPAIGN, status: 200, headers }) },
    yardstick: { name: 'a static page', next: () => ({ path: '/bench/static', status: 200, headers }) },
  })
}
