import { setTimeout as pause } from 'node:timers/promises'
import { listCaughtMail, readCaughtMail } from '#lib/catcher/caught-mail.ts'
import { composeAnswer } from '#lib/catcher/compose-answer.ts'
import { type Attack, codeOf, inTurns, type Scene, STRANGER, tally } from './scene.ts'
import { SmtpLine, sendMail } from './smtp-line.ts'

const MB = 1_000_000
const way = ({ inboundPort: port }: Scene) => ({ port, from: STRANGER.mail })
const stranger = 'stranger@evil.example'

/** An address that every domain has (RFC 5321, 4.5.1), so that anybody may write there. */
const postmaster = (scene: Scene) => `postmaster@${scene.mailDomain}`
/** Addresses in the form of a letter's return path, which nobody was given. */
const made = (scene: Scene, at: number) => `b+${String(at).padStart(20, '0')}@${scene.mailDomain}`

const mail = (scene: Scene, body: string, headers: string[] = []) => ({
  from: stranger,
  to: [postmaster(scene)],
  raw: Buffer.from(
    [
      `From: ${stranger}`,
      `To: ${postmaster(scene)}`,
      'Subject: Hello',
      ...headers,
      'MIME-Version: 1.0',
      '',
      body,
    ].join('\r\n'),
  ),
})

const html = (scene: Scene, body: string) => mail(scene, body, ['Content-Type: text/html; charset=utf-8'])
/** In lines, as mail has to be. */
const lines = (text: string, bytes: number) =>
  `${text.repeat(Math.floor(900 / text.length))}\r\n`.repeat(Math.ceil(bytes / 900))

/** A mail sent a few times over; says how it was answered. */
const repeatedly =
  (count: number, make: (scene: Scene) => Parameters<typeof sendMail>[1]): Attack['run'] =>
  async (scene, until) => {
    const replies: string[] = []
    const written = make(scene)
    await inTurns({ count: Math.ceil(count * scene.scale), atOnce: 2, until }, async () => {
      replies.push(codeOf(await sendMail(way(scene), written)))
    })
    return tally(replies)
  }

export const mailAttacks: readonly Attack[] = [
  {
    name: 'HTML of 500 KB of </style',
    run: repeatedly(3, (scene) => html(scene, `<style>${lines('</style', 500_000 * scene.scale)}`)),
  },
  {
    name: 'HTML of 500 KB of "< "',
    run: repeatedly(3, (scene) => html(scene, lines('< ', 500_000 * scene.scale))),
  },
  {
    name: '5 MB of empty parts',
    run: repeatedly(2, (scene) =>
      mail(scene, '--b\r\n\r\n'.repeat((5 * MB * scene.scale) / 7), [
        'Content-Type: multipart/mixed; boundary="b"',
      ]),
    ),
  },
  {
    name: '5,000 recipients',
    async run(scene) {
      const { raw } = mail(scene, 'Hello.')
      const to = Array.from({ length: Math.ceil(5_000 * scene.scale) }, (_, at) => made(scene, at))
      return codeOf(await sendMail(way(scene), { from: stranger, to, raw }))
    },
  },
  {
    name: 'mail of 24 MB, twice at once',
    run: repeatedly(2, (scene) => mail(scene, lines('a', 24 * MB * scene.scale))),
  },
  {
    name: '50 slow connections to the mail port',
    async run(scene, until) {
      const open = Array.from({ length: Math.ceil(50 * scene.scale) }, () => new SmtpLine(way(scene)))
      const greetings = await Promise.all(
        open.map((line) => Promise.race([line.reply(), pause(5_000, 'late')])),
      )
      while (performance.now() < until) {
        await pause(500)
        for (const line of open) line.dribble()
      }
      const held = open.filter((line) => line.isOpen).length
      for (const line of open) line.close()
      return `${tally(greetings.map(codeOf))}; ${held} held to the end`
    },
  },
  {
    name: 'strangers’ replies, bounces of copies, null senders',
    async run(scene, until) {
      const replies: string[] = []
      const letters = (await listCaughtMail({ limit: 200 })).filter(({ envelope }) =>
        envelope.to.some((address) => address.endsWith('@mp.invalid')),
      )
      await inTurns({ count: Math.ceil(120 * scene.scale), atOnce: 2, until }, async (turn) => {
        const letter = await readCaughtMail(letters[turn % Math.max(1, letters.length)]?.id ?? '')
        if (!letter) return
        const kind = (['answer', 'bounce', 'out_of_office'] as const)[turn % 3] ?? 'answer'
        const { raw, envelope } = await composeAnswer(letter, { kind, text: 'Buy this.', now: new Date() })
        const text = raw.toString('latin1').replace(/^From: .*$/m, `From: ${stranger}`)
        const from = kind === 'answer' ? stranger : ''
        const sent = { from, to: [envelope.to], raw: Buffer.from(text, 'latin1') }
        replies.push(codeOf(await sendMail(way(scene), sent)))
      })
      return tally(replies)
    },
  },
]
