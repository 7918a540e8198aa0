import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Certificate } from './kept-certificate.ts'
import { log } from './log.ts'
import { type Pace, watchPace } from './smtp-pace.ts'
import { type SessionLimits, type SmtpPresence, watchSessions } from './smtp-sessions.ts'

/** One message as it arrives: its bytes in order, to be read once; its envelope, an empty `from` being the null sender; who sends it. */
export type ReceivedMail = {
  chunks: AsyncIterable<Buffer>
  envelope: { from: string; to: string[] }
  /** The network address of the other side, and the name it gave (HELO). */
  peer: { address: string; name: string }
}

export type SmtpListener = {
  port: number
  /** Encrypts with this one from the next connection on; those that are open keep theirs. */
  encryptWith(renewed: Certificate): void
  stop(): Promise<void>
}

/** What the listener takes at most from anybody. docs/running.md says the same to who runs it. */
const LIMITS = {
  perNetwork: 20,
  inAll: 100,
  recipients: 20,
  /** RFC 5321, 4.5.3.2 would wait five minutes; who connects to us is a mail system with a message in hand. */
  silenceMs: 60_000,
  sessionMs: 30 * 60_000,
  graceMs: 30_000,
  bytesPerSecond: 10_000,
}
type Limits = SessionLimits & Pace & { recipients: number; silenceMs: number }

type Options = {
  host: string
  ports: number[]
  sizeLimit: number
  accepts: (address: string) => string | null
  take: (mail: ReceivedMail) => Promise<void>
  /** With which a connection may be encrypted (STARTTLS), both in PEM; without one, none is. */
  certificate?: Certificate | null
  /** Speaks LMTP (RFC 2033), for a mail system on the same machine or network: each recipient is answered apart. */
  lmtp?: boolean
  limits?: Partial<Limits>
}

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

/**
 * Receives mail by SMTP. A message is acknowledged once `take` has resolved, so `take` stores it durably first; when it
 * rejects, the other side is told to come again (451). Whatever one client does, another is greeted: each network has a
 * share of the connections, and who does nothing with one gives way.
 * @param options.ports tried in turn; a taken one is passed over. 0 is any.
 * @param options.accepts why an address is refused (550), or null
 */
export async function listenForSmtp(options: Options): Promise<SmtpListener> {
  for (const port of options.ports) {
    const server = serverFor(options)
    const taken = await listening(server, port, options.host)
    if (taken === null) {
      return {
        port: portOf(server),
        encryptWith: (renewed) => server.updateSecureContext(renewed),
        stop: () => stopped(server),
      }
    }
    if (port === options.ports.at(-1)) throw taken
  }
  throw new Error('No port to listen on was named')
}

function serverFor({ sizeLimit, accepts, take, certificate, lmtp = false, ...options }: Options): SMTPServer {
  const limits: Limits = { ...LIMITS, ...options.limits }
  const tooLarge = refusal(
    552,
    `5.3.4 This message is larger than the ${Math.round(sizeLimit / 1_000_000)} MB we accept. Please send it without attachments.`,
  )
  const tooMany = refusal(
    452,
    `4.5.3 We take ${limits.recipients} recipients a message. Please send the others a message of their own.`,
  )
  const notNow = refusal(
    451,
    '4.3.0 We cannot store this message at the moment. Please try again in a few minutes.',
  )

  async function receive(
    stream: SMTPServerDataStream,
    { envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession,
    presence?: SmtpPresence,
  ): Promise<Error | null> {
    const from = envelope.mailFrom ? envelope.mailFrom.address : ''
    const to = envelope.rcptTo.map(({ address }) => address)
    try {
      const peer = { address: remoteAddress, name: hostNameAppearsAs || '' }
      await take({ chunks: chunksOf(stream, { limits, presence }), envelope: { from, to }, peer })
      return null
    } catch (error) {
      if (stream.sizeExceeded) return tooLarge
      if (!wentAway(stream)) log().error({ err: error }, 'a message could not be stored')
      return notNow
    }
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: certificate ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...certificate,
    minVersion: 'TLSv1.2',
    lmtp,
    disableReverseLookup: true,
    size: sizeLimit,
    maxCommandLength: 2_048,
    socketTimeout: limits.silenceMs,
    closeTimeout: 1_000,
    onMailFrom(_address, session, done) {
      presenceOf(session)?.gotOn()
      done(null)
    },
    onRcptTo({ address }, session, done) {
      const { rcptTo } = session.envelope
      const why = accepts(address)
      if (why !== null) return done(refusal(550, `5.1.1 ${why}`))
      if (rcptTo.length >= limits.recipients) return done(tooMany)
      presenceOf(session)?.gotOn()
      return done(null)
    },
    async onData(stream, session, done) {
      const presence = presenceOf(session)
      const storing = () => receive(stream, session, presence)
      const refused = await (presence ? presence.receiving(storing) : storing())
      // Where the other side went away in the middle, nothing was received and nobody is there to be told.
      if (wentAway(stream)) return
      presence?.gotOn()
      if (refused) passOver(stream, { most: 2 * sizeLimit, presence })
      done(refused, 'Message stored')
    },
  })
  const presenceOf = watchSessions(server, limits)
  return server
}

const wentAway = (stream: SMTPServerDataStream) => stream.destroyed && !stream.readableEnded

/** A message's bytes as long as they come at a fair pace and are not too many; else it throws. */
async function* chunksOf(
  stream: SMTPServerDataStream,
  { limits, presence }: { limits: Limits; presence: SmtpPresence | undefined },
): AsyncGenerator<Buffer> {
  const began = performance.now()
  const pace = watchPace(limits, () =>
    presence?.dismiss('4.4.2 This message comes too slowly. Please try again.'),
  )
  try {
    pace.wait()
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      pace.got(chunk.length)
      if (stream.sizeExceeded) throw new Error('The message is too large')
      presence?.gotOn(began + (stream.byteLength / limits.bytesPerSecond) * 1_000)
      yield chunk
      pace.wait()
    }
  } finally {
    pace.stop()
  }
}

/** Hears out a message that is refused: the answer comes after its end (RFC 5321, 3.3). There is an end to that too. */
function passOver(
  stream: SMTPServerDataStream,
  { most, presence }: { most: number; presence: SmtpPresence | undefined },
): void {
  stream.on('data', () => {
    if (stream.byteLength > most) presence?.dismiss('4.3.1 This message has no end.')
  })
}

function listening(server: SMTPServer, port: number, host: string): Promise<Error | null> {
  return new Promise((resolve) => {
    let settled = false
    server.on('error', (error) => {
      if (settled) log().debug({ err: error }, 'a mail connection failed')
      else resolve(error)
      settled = true
    })
    server.listen(port, host, () => {
      settled = true
      resolve(null)
    })
  })
}

function portOf(server: SMTPServer): number {
  const address = server.server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const stopped = (server: SMTPServer) => new Promise<void>((resolve) => server.close(() => resolve()))
