import { createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import type { Certificate } from '#lib/platform/kept-certificate.ts'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'
import { certificate as ofNobody } from '#lib/platform/testing/certificate.ts'

/**
 * What the stand-in does at one point: goes on as a mail system does; ends the line (`drop`), or tears it (`reset`); says
 * nothing any more; answers otherwise; or says some bytes, one at a time where they are to come slowly, and then does
 * the next thing, or goes on as if it had taken what it was told (`heard`) or had not (`unheard`).
 */
export type Whim =
  | 'ok'
  | 'drop'
  | 'reset'
  | 'silence'
  | { code: number; text: string }
  | {
      says: string | Buffer
      everyMs?: number
      next?: Exclude<Whim, { says: string | Buffer }> | 'heard' | 'unheard'
    }

/** Where it may have a whim. `text`: once the first bytes of a text have come; `end`: after the final dot, before the answer. */
export type Point =
  | 'greeting'
  | 'ehlo'
  | 'starttls'
  | 'auth'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'text'
  | 'end'
  | 'rset'

export type StandIn = {
  target: SmtpTarget
  /** Every message whose final dot arrived, in order, whether or not it was then acknowledged. */
  arrived: { from: string; to: string; raw: string }[]
  /** Every line it was told, but for those of texts. */
  told: string[]
  stop(): Promise<void>
}

type Whims = {
  /** Asked at every point of every connection; `argument` is the line's address at `mail`, `rcpt` and `end`. */
  at?: (point: Point, argument: string) => Whim | Promise<Whim>
  atRcpt?: (to: string) => Whim | Promise<Whim>
  atEnd?: (to: string) => Whim | Promise<Whim>
  /** Takes addresses in ASCII alone: offers no SMTPUTF8. */
  asciiOnly?: boolean
  /** Takes one command at a time: offers no PIPELINING. */
  oneByOne?: boolean
  /** Asks for a name and a password, and takes these alone. */
  access?: { user: string; pass: string }
  /** Offers STARTTLS with this certificate. */
  certificate?: Certificate
  /** Offers STARTTLS with a certificate that nobody knows. */
  unknownCertificate?: boolean
  /** Speaks TLS from the first byte. */
  encrypted?: boolean
}

/** A real SMTP server on loopback that behaves as badly as a test asks, at whichever point; for tests only. */
export async function standInMailSystem(whims: Whims = {}): Promise<StandIn> {
  const arrived: StandIn['arrived'] = []
  const told: string[] = []
  const open = new Set<Socket>()
  const certificate = whims.certificate ?? (whims.unknownCertificate ? ofNobody : undefined)
  const context = certificate && createSecureContext(certificate)
  const secured = (socket: Socket) => new TLSSocket(socket, { isServer: true, secureContext: context })
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => {})
    const line = whims.encrypted ? secured(socket) : socket
    void serve({ line, socket, whims, secured: context && secured, arrived, told }).catch(() =>
      socket.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    target: { host: '127.0.0.1', port, secure: whims.encrypted ?? false, plain: certificate === undefined },
    arrived,
    told,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** Longer than any test waits. */
const SILENCE_MS = 10 * 60_000

type Conversation = {
  line: Socket
  socket: Socket
  whims: Whims
  secured?: (socket: Socket) => TLSSocket
  arrived: StandIn['arrived']
  told: string[]
}

/** Holds one conversation from greeting to end. */
async function serve({ line: first, socket, whims, secured, arrived, told }: Conversation): Promise<void> {
  let line = first
  let read = reader(line)
  let encrypted = Boolean(whims.encrypted)
  let from = ''
  let to = ''

  /** Does what a test wants at a point, or else answers `usual`. @returns whether to go on as if that had been said */
  async function answer(point: Point, usual: string, argument = ''): Promise<boolean> {
    const own = point === 'rcpt' ? whims.atRcpt : point === 'end' ? whims.atEnd : undefined
    const whim = (await whims.at?.(point, argument)) ?? 'ok'
    return act(whim === 'ok' ? ((await own?.(argument)) ?? 'ok') : whim, usual)
  }

  async function act(whim: Whim | 'heard' | 'unheard', usual: string): Promise<boolean> {
    if (whim === 'heard' || whim === 'unheard') return whim === 'heard'
    if (whim === 'ok') return line.write(usual) || true
    if (whim === 'drop') line.destroy()
    else if (whim === 'reset') socket.resetAndDestroy()
    else if (whim === 'silence') {
      // It reads no more either: what is still to come fills the line.
      line.pause()
      await new Promise((resolve) => setTimeout(resolve, SILENCE_MS).unref())
    } else if ('says' in whim) {
      await say(line, whim.says, whim.everyMs)
      return act(whim.next ?? 'ok', usual)
    } else line.write(`${whim.code} ${whim.text}\r\n`)
    return false
  }

  const offers = () => [
    'mail.invalid',
    ...(whims.oneByOne ? [] : ['PIPELINING']),
    '8BITMIME',
    ...(whims.asciiOnly ? [] : ['SMTPUTF8']),
    ...(whims.access ? ['AUTH PLAIN'] : []),
    ...(secured && !encrypted ? ['STARTTLS'] : []),
  ]
  const greeted = () =>
    offers()
      .map((word, at, all) => `250${at === all.length - 1 ? ' ' : '-'}${word}\r\n`)
      .join('')

  if (!(await answer('greeting', '220 mail.invalid ESMTP\r\n')) && line.destroyed) return
  for (;;) {
    const said = await read.line()
    if (said === null) return
    told.push(said)
    const [verb = '', ...rest] = said.split(' ')
    const address = /<([^<>]*)>/.exec(said)?.[1] ?? ''
    switch (verb.toUpperCase()) {
      case 'EHLO':
        await answer('ehlo', greeted())
        break
      case 'STARTTLS':
        if (!secured || !(await answer('starttls', '220 Go on\r\n'))) {
          if (!secured) line.write('502 5.5.1 Not here\r\n')
          break
        }
        read.stop()
        line = secured(line)
        line.on('error', () => {})
        read = reader(line)
        encrypted = true
        break
      case 'AUTH': {
        const right = rest[1] === wordOf(whims.access)
        await answer('auth', right ? '235 2.7.0 Welcome\r\n' : '535 5.7.8 Wrong name or password\r\n')
        break
      }
      case 'MAIL':
        from = (await answer('mail', '250 2.1.0 Ok\r\n', address)) ? address : ''
        break
      case 'RCPT':
        to = (await answer('rcpt', '250 2.1.5 Ok\r\n', address)) ? address : ''
        break
      case 'DATA': {
        if (!to) {
          line.write('503 5.5.1 Nobody to send it to\r\n')
          break
        }
        if (!(await answer('data', '354 Go on\r\n'))) break
        const raw = await read.text(() => answer('text', ''))
        if (raw === null) return
        arrived.push({ from, to, raw })
        await answer('end', '250 2.0.0 Taken\r\n', to)
        to = ''
        break
      }
      case 'RSET':
        to = ''
        await answer('rset', '250 2.0.0 Ok\r\n')
        break
      case 'QUIT':
        line.end('221 2.0.0 Bye\r\n')
        return
      default:
        line.write('502 5.5.1 What?\r\n')
    }
    if (line.destroyed) return
  }
}

const wordOf = (access: Whims['access']) =>
  access && Buffer.from(`\0${access.user}\0${access.pass}`).toString('base64')

async function say(line: Socket, words: string | Buffer, everyMs?: number): Promise<void> {
  const bytes = Buffer.from(words)
  if (everyMs === undefined) line.write(bytes)
  for (let at = 0; everyMs !== undefined && at < bytes.length && !line.destroyed; at++) {
    line.write(bytes.subarray(at, at + 1))
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

/** Reads a connection by lines, and by whole texts without their dots; null once it has ended. */
function reader(line: Socket) {
  let held = ''
  let over = false
  let wake = () => {}
  const take = (chunk: Buffer) => {
    held += chunk.toString('latin1')
    wake()
  }
  const end = () => {
    over = true
    wake()
  }
  line.on('data', take)
  for (const event of ['end', 'close', 'error']) line.once(event, end)

  async function upTo(mark: string): Promise<string | null> {
    while (!held.includes(mark)) {
      if (over) return null
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const at = held.indexOf(mark)
    const found = held.slice(0, at)
    held = held.slice(at + mark.length)
    return found
  }
  return {
    line: () => upTo('\r\n'),
    /** @param onBegun asked once its first bytes are here; where it says no, the text is not read on */
    async text(onBegun: () => Promise<boolean>): Promise<string | null> {
      while (held === '' && !over) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (!(await onBegun())) return null
      held = `\r\n${held}`
      const raw = await upTo('\r\n.\r\n')
      if (raw === null) return null
      return Buffer.from(`${raw.slice(2)}\r\n`.replace(/^\.\./gm, '.'), 'latin1').toString()
    },
    stop: () => line.removeListener('data', take),
  }
}
