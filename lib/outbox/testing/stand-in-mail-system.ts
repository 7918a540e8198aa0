import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'

/** What the stand-in does at one point of one message: goes on, answers, or cuts the line. */
export type Whim = 'ok' | 'drop' | { code: number; text: string }

export type StandIn = {
  target: SmtpTarget
  /** Every message whose final dot arrived, in order, whether or not it was then acknowledged. */
  arrived: { from: string; to: string; raw: string }[]
  stop(): Promise<void>
}

/** A real SMTP server on loopback that behaves as badly as a test asks; for tests only. */
export async function standInMailSystem(
  whims: {
    atRcpt?: (to: string) => Whim | Promise<Whim>
    /** After the final dot, before the answer. */
    atEnd?: (to: string) => Whim | Promise<Whim>
    /** Takes addresses in ASCII alone: offers no SMTPUTF8. */
    asciiOnly?: boolean
    /** Asks for a name and a password, and takes these alone. */
    access?: { user: string; pass: string }
    /** Offers STARTTLS with a certificate that nobody knows. */
    unknownCertificate?: boolean
  } = {},
): Promise<StandIn> {
  const arrived: StandIn['arrived'] = []
  const sockets = new Map<string, Socket>()
  const act = (whim: Whim, id: string, done: (error?: Error | null) => void) => {
    if (whim === 'drop') sockets.get(id)?.destroy()
    else if (whim === 'ok') done()
    else done(Object.assign(new Error(whim.text), { responseCode: whim.code }))
  }
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: [...(whims.access ? [] : ['AUTH']), ...(whims.unknownCertificate ? [] : ['STARTTLS'])],
    onAuth({ username, password }, _, done) {
      const right = username === whims.access?.user && password === whims.access?.pass
      if (right) done(null, { user: username })
      else done(Object.assign(new Error('5.7.8 Wrong name or password'), { responseCode: 535 }))
    },
    disableReverseLookup: true,
    hideSMTPUTF8: whims.asciiOnly ?? false,
    async onRcptTo({ address }, { id }, done) {
      act((await whims.atRcpt?.(address)) ?? 'ok', id, done)
    },
    async onData(stream, { id, envelope }, done) {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of stream) chunks.push(chunk)
      } catch {
        return
      }
      const to = envelope.rcptTo[0]?.address ?? ''
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      arrived.push({ from, to, raw: Buffer.concat(chunks).toString() })
      act((await whims.atEnd?.(to)) ?? 'ok', id, done)
    },
  })
  server.on('error', () => {})
  server.on('connect', ({ id }) => {
    for (const connection of server.connections) if (connection.id === id) sockets.set(id, connection._socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    target: { host: '127.0.0.1', port, secure: false, plain: true },
    arrived,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets.values()) socket.destroy()
      }),
  }
}
