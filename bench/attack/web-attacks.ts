import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { askRaw } from '../../e2e/steps/raw-client.ts'
import { sendDraft } from '../journey/send-draft.ts'
import { type Attack, inTurns, type Scene, STRANGER, strangerForm, tally } from './scene.ts'
import { heavySvg, signedIn } from './team-tricks.ts'

const CAMPAIGN = '/campaigns/seen-in-three-weeks'
const PATIENCE_MS = 15_000

/** Asks and says how it was answered; an end of patience is an answer too. */
const statusOf = (scene: Scene, asked: Parameters<typeof askRaw>[1]) =>
  askRaw(scene.chorus.url, { withinMs: PATIENCE_MS, ...asked }).then(
    ({ status }) => status,
    () => 'gone',
  )

const cookiesOf = (set: readonly string[] = []) => set.map((cookie) => cookie.split(';')[0]).join('; ')

export const webAttacks: readonly Attack[] = [
  {
    name: 'a draft of 60,000 spaces, and pages with it',
    async run(scene, until) {
      const headers = strangerForm(scene)
      const save = async (step: string, fields: Record<string, string>, cookie = '') => {
        const body = new URLSearchParams(fields).toString()
        const path = `${CAMPAIGN}/save/${step}`
        return askRaw(scene.chorus.url, { method: 'POST', path, headers: { ...headers, cookie }, body })
      }
      const placed = await save('postcode', { postcode: 'SW1A 1AA' })
      const ownWords = `a${' '.repeat(60_000)}a`
      const saved = await save('letter', { ownWords, do: 'save' }, cookiesOf(placed.headers['set-cookie']))
      const cookie = cookiesOf(saved.headers['set-cookie'])
      const statuses: (number | string)[] = [saved.status]
      await inTurns({ count: Math.ceil(40 * scene.scale), atOnce: 4, until }, async (turn) => {
        const path = `${CAMPAIGN}/${turn % 2 === 0 ? 'letter' : 'check'}`
        statuses.push(await statusOf(scene, { path, headers: { ...headers, cookie } }))
      })
      return tally(statuses)
    },
  },
  {
    name: 'a template with tablerow, saved by an editor',
    async run(scene, until) {
      const editor = await signedIn(scene, 'editor')
      const path = '/api/campaigns/medicines-that-open/letter'
      const statuses: (number | string)[] = []
      await inTurns({ count: Math.ceil(5 * scene.scale), atOnce: 1, until }, async (turn) => {
        // One that is too much and is refused for it, and one that passes.
        const rows = turn % 2 === 0 ? 900_000 : 300_000
        const letterTemplate = `{{ own_words }}{% tablerow i in (1..${rows}) %}{% endtablerow %}`
        const body = new URLSearchParams({ letterSubject: 'Please', letterTemplate }).toString()
        statuses.push(await statusOf(scene, { method: 'POST', path, headers: editor, body }))
      })
      return tally(statuses)
    },
  },
  {
    name: '4 SVGs with filters, as logos',
    async run(scene) {
      const officer = await signedIn(scene, 'officer')
      const statuses = Array.from({ length: Math.ceil(4 * scene.scale) }, async (_, at) => {
        const form = new FormData()
        form.set('logo', new File([heavySvg(at)], 'logo.svg'))
        const sent = new Response(form)
        const headers = { ...officer, 'content-type': sent.headers.get('content-type') ?? '' }
        const path = '/api/organisations/open-hands/logo'
        return statusOf(scene, { method: 'POST', path, headers, body: await sent.text() })
      })
      return tally(await Promise.all(statuses))
    },
  },
  {
    name: '200 slow connections to the web',
    async run(scene, until) {
      const { port, host } = new URL(scene.chorus.url)
      const open = Array.from({ length: Math.ceil(200 * scene.scale) }, (_, at) => {
        const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress: STRANGER.mail })
        socket.on('error', () => {}).resume()
        // Half of them never finish the head, half never the body.
        const head = at % 2 === 0 ? 'GET / HTTP/1.1\r\n' : 'POST / HTTP/1.1\r\nContent-Length: 900000\r\n'
        socket.write(`${head}Host: ${host}\r\n${at % 2 === 0 ? '' : '\r\n'}`)
        return socket
      })
      while (performance.now() < until) {
        await pause(500)
        for (const socket of open) if (socket.writable) socket.write('a')
      }
      const held = open.filter(({ closed }) => !closed).length
      for (const socket of open) socket.destroy()
      return `${held} of ${open.length} held to the end`
    },
  },
  {
    name: '3,000 sign-ups by one client',
    async run(scene, until) {
      const statuses: (number | string)[] = []
      await inTurns({ count: Math.ceil(3_000 * scene.scale), atOnce: 8, until }, async (turn) => {
        const sent = sendDraft({ email: `s${turn}@flood.example` })
        const headers = { ...strangerForm(scene), ...sent.headers }
        statuses.push(await statusOf(scene, { method: 'POST', path: sent.path, headers, body: sent.body }))
      })
      return tally(statuses)
    },
  },
  {
    name: 'victim+N@, 30 times, each by another client',
    async run(scene, until) {
      const statuses: (number | string)[] = []
      await inTurns({ count: 30, atOnce: 3, until }, async (turn) => {
        const sent = sendDraft({ email: `victim+${turn}@victim.example` })
        const headers = { ...strangerForm(scene), ...sent.headers, 'x-forwarded-for': `198.18.1.${turn}` }
        statuses.push(await statusOf(scene, { method: 'POST', path: sent.path, headers, body: sent.body }))
      })
      return tally(statuses)
    },
  },
  {
    name: 'addresses nobody can read',
    async run(scene, until) {
      const steps = ['%ff', '%', '%00', '//evil.example', '\\evil', '%ED%A0%80', 'a'.repeat(9_000)]
      const pages = [`${CAMPAIGN}/`, '/confirm/', '/cy/campaigns/', '/desk/', '/api/', '/_next/', '/']
      const all = pages.flatMap((page) => steps.map((step) => page + step))
      const statuses: (number | string)[] = []
      await inTurns({ count: Math.ceil(300 * scene.scale), atOnce: 4, until }, async (turn) => {
        const path = all[turn % all.length]
        statuses.push(await statusOf(scene, { path, headers: strangerForm(scene) }))
      })
      return tally(statuses)
    },
  },
  {
    name: 'hosts that are not ours',
    async run(scene, until) {
      const statuses: (number | string)[] = []
      await inTurns({ count: Math.ceil(200 * scene.scale), atOnce: 4, until }, async (turn) => {
        const headers = { ...strangerForm(scene), host: `evil-${turn}.example` }
        statuses.push(await statusOf(scene, { path: turn % 2 ? '/' : '/dev/mail', headers }))
      })
      return tally(statuses)
    },
  },
  {
    name: 'a form of 150 MB, told in advance and not',
    async run(scene) {
      const before = scene.chorus.peakMb('web')
      const piece = Buffer.alloc(1_000_000, 'a')
      const pieces = Math.ceil(150 * scene.scale)
      const ways = [
        ['content-length', String(pieces * piece.length)],
        ['transfer-encoding', 'chunked'],
      ]
      const statuses: (number | string)[] = []
      for (const [name = '', value = ''] of ways) {
        const body = Readable.from(Array.from({ length: pieces }, () => piece))
        const headers = { ...strangerForm(scene), [name]: value }
        statuses.push(
          await statusOf(scene, { method: 'POST', path: `${CAMPAIGN}/save/letter`, headers, body }),
        )
      }
      return `${tally(statuses)}; memory rose by ${Math.round(scene.chorus.peakMb('web') - before)} MB`
    },
  },
]
