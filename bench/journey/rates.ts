import { writeFile } from 'node:fs/promises'
import { alternate, type Call } from './alternate.ts'
import { staticPageFile } from './make-copy.ts'
import { form, sendDraft } from './send-draft.ts'

const CAMPAIGN = '/campaigns/seen-in-three-weeks'
const ROUNDS = 8
const ROUND_MS = 1_500
/** Drafts sealed beforehand, so that sealing them takes nothing from the server while it is measured. */
const DRAFTS = 12_000

/** How many letters a second are taken, for each row a bare route handler inserts in the same run. */
export async function submitRate({ port }: { port: number }) {
  const drafts = Array.from({ length: DRAFTS }, sendFromSomewhere)
  return alternate({
    port,
    rounds: ROUNDS,
    roundMs: ROUND_MS,
    subject: { name: 'taking a letter', next: () => drafts.pop() ?? sendFromSomewhere() },
    yardstick: {
      name: 'a bare insert',
      next: () => ({ method: 'POST', path: '/bench/insert', status: 204, ...form('do=insert') }),
    },
  })
}

/** As sent by one of many supporters: an address of the private networks that hardly any other letter comes from. */
function sendFromSomewhere(): Call {
  const { headers, ...call } = sendDraft()
  const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint8Array(3))
  return { ...call, headers: { ...headers, 'x-forwarded-for': `10.${a}.${b}.${c}` } }
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
