import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { listCaughtMail, readCaughtMail } from '#lib/catcher/caught-mail.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { solvePuzzles } from '#lib/platform/solve-puzzles.ts'
import { askRaw } from '../../e2e/steps/raw-client.ts'
import { sendDraft } from '../journey/send-draft.ts'

/** `way` says how the letter was taken, or what stood in its way. */
export type Fate = { sent: boolean; way: string }

const CAMPAIGN = '/campaigns/seen-in-three-weeks'
/** As long as a person looks at the page before they press. */
const LOOKS_MS = 3_000
/** What the page asks of whoever runs no script. */
const WAITS_MS = 60_000
const PRESSES = 4

/** One honest supporter: reads the check, presses, presses again where the page says so, and confirms. */
export async function honestWriter({
  url,
  turn,
  scripts,
  heard,
  withinMs,
}: {
  url: string
  turn: number
  scripts: boolean
  /** Told how long each answer took. */
  heard: number[]
  withinMs: number
}): Promise<Fate> {
  const email = `honest.${randomUUID()}@honest.example`
  const draft = sendDraft({ email })
  const headers = {
    host: new URL(url).host,
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `203.0.113.${turn + 1}`,
    cookie: draft.headers.cookie ?? '',
  }
  const ask = async (asked: Parameters<typeof askRaw>[1]) => {
    const began = performance.now()
    const answer = await askRaw(url, { withinMs: 60_000, ...asked })
    heard.push(performance.now() - began)
    return answer
  }
  try {
    let way = ''
    for (let press = 0; press < PRESSES && way === ''; press += 1) {
      const page = (await ask({ path: `${CAMPAIGN}/check`, headers })).body
      const form = /name="form" value="([\w-]+)"/.exec(page)?.[1] ?? ''
      const challenge = /data-challenge="([\w-]+)"/.exec(page)?.[1]
      const proof = challenge && scripts ? solvePuzzles(challenge) : ''
      await pause(challenge && !scripts ? WAITS_MS : LOOKS_MS)
      const body = new URLSearchParams({ form, proof, reason: '' }).toString()
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await ask({ ...draft, headers: { ...headers, ...type }, body })
      if (answer.headers.location === draft.location) {
        way = proof ? 'after a small sum' : challenge ? 'the slower way' : 'at once'
      } else if (press === PRESSES - 1) return { sent: false, way: `not taken: ${answer.status}` }
    }
    const path = await confirmationPath(email, withinMs)
    if (!path) return { sent: false, way: 'no mail came' }
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = await ask({
      method: 'POST',
      path: `${path}/send`,
      headers: { ...headers, ...type },
      body: '',
    })
    return { sent: sent.headers.location?.includes(`${path}/done`) ?? false, way }
  } catch (error) {
    return { sent: false, way: messageOf(error) }
  }
}

/** The address behind the link of the mail that arrived; null when none did in time. */
async function confirmationPath(email: string, withinMs: number): Promise<string | null> {
  const until = performance.now() + withinMs
  while (performance.now() < until) {
    const all = await listCaughtMail({ limit: 5_000 })
    const found = all.find(({ envelope }) => envelope.to.includes(email))
    const mail = found && (await readCaughtMail(found.id))
    const path = /\/confirm\/[^"/\s<>]+/.exec(mail?.text ?? '')?.[0]
    if (path) return path
    await pause(2_000)
  }
  return null
}
