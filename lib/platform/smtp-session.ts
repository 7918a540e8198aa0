import { Readable } from 'node:stream'
import { setImmediate as afterWhatIsHere } from 'node:timers/promises'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { codeOf, messageOf } from './error-parts.ts'
import { isLoopback } from './network.ts'

/** The mail system messages leave through. */
export type SmtpTarget = {
  host: string
  port: number
  /** TLS from the first byte; otherwise STARTTLS where it is offered, and always before a name and password are told. */
  secure: boolean
  auth?: { user: string; pass: string }
  /** Never upgrade to TLS: for a listener of our own on loopback. */
  plain?: boolean
}

/**
 * How one try ended. `broke`: the line, or our own side, ended before the receiving system's last word; `released`
 * tells whether any byte of the text had been let go by then, that is, whether it may have arrived.
 */
export type DeliveryOutcome =
  | { kind: 'accepted'; response: string }
  | { kind: 'answered'; response: string }
  | { kind: 'broke'; released: boolean; why: string }

/** A session could not be opened. */
export class SessionError extends Error {
  /** Whether the mail system did not take our name and password. */
  readonly access: boolean
  /** What it said, where it said no. */
  readonly answer: string
  constructor(message: string, { access = false, answer = '' } = {}) {
    super(message)
    this.access = access
    this.answer = answer
  }
}

export type SmtpSession = {
  /** How many messages it has carried. */
  readonly carried: number
  readonly usable: boolean
  /** Whether it is encrypted. */
  readonly secure: boolean
  /** Whether our name and password were asked for and taken. */
  readonly signedIn: boolean
  deliver(message: {
    envelope: { from: string; to: string }
    raw: Uint8Array
    /** What follows `raw`, made as fast as it is taken. */
    more?: AsyncGenerator<Uint8Array>
    /** Called once the receiving system is ready for the text; no byte leaves before it answers true. */
    release: () => Promise<boolean>
  }): Promise<DeliveryOutcome>
  close(): void
}

/** How long a session waits for the other side at most, however it fills the time: by silence, or a byte a second. */
export type Patience = {
  /** For the connection and what greets us, TLS included. */
  connectMs: number
  /** Until the session is open, name and password included. */
  openMs: number
  /** From the sender's address until the text may be sent. RFC 5321, 4.5.3.2.2: five minutes for each answer. */
  envelopeMs: number
  /** For the text: this, and a second for each `bytesPerSecond`. RFC 5321, 4.5.3.2.5. */
  textMs: number
  bytesPerSecond: number
  /** For the answer to the final dot: giving up earlier makes duplicates. RFC 5321, 4.5.3.2.6. */
  finalMs: number
  /** To forget a message that was refused; who takes longer gets a new connection for the next. */
  resetMs: number
}

const PATIENCE: Patience = {
  connectMs: 30_000,
  openMs: 2 * 60_000,
  envelopeMs: 5 * 60_000,
  textMs: 3 * 60_000,
  bytesPerSecond: 10_000,
  finalMs: 10 * 60_000,
  resetMs: 10_000,
}

/** The longest answer that is read: no system has as much to say. */
const ANSWER_BYTES = 64_000

/** An answer as it may be stored: no NUL, not endless, only whole characters. */
const storable = (answer: string) => Buffer.from(answer.replaceAll('\0', '').slice(0, 1_000)).toString()

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const isAscii = (text: string) => /^[\x00-\x7F]*$/.test(text)

/** Our own word, in the form of a mail system's (RFC 6531, 3.5), for one that was never asked. */
const NO_OTHER_SCRIPTS =
  '550 5.6.7 Our mail system does not take addresses with letters of other scripts before the @ (SMTPUTF8)'

/** Faults of nodemailer's that are the receiving system's answer to this message. */
const ANSWERS = new Set(['EENVELOPE', 'EMESSAGE'])

/**
 * What went wrong, and the receiving system's own refusal where there was one: a whole answer of the classes 4 and 5. What
 * is none (half a line before the end, bytes that mean nothing, an answer to what nobody asked) says nothing of the message.
 */
function faultIn(error: unknown): { why: string; response: string | null; closing: boolean } {
  if (!(error instanceof Error)) return { why: String(error), response: null, closing: true }
  const said = 'response' in error && typeof error.response === 'string' ? error.response : ''
  const code = codeOf(error) ?? ''
  const why = storable(error.message)
  if (/^421(?:[ -]|$)/.test(said)) return { why, response: storable(said), closing: true }
  if (ANSWERS.has(code) && /^[45]\d\d(?:[ -]|$)/.test(said)) {
    return { why, response: storable(said), closing: false }
  }
  const unusableAddress = code === 'EENVELOPE' && said === ''
  const response = unusableAddress ? `553 5.1.3 ${why}` : null
  return { why, response, closing: true }
}

/** Why a session was not opened. A name and password that are to be told again later were not refused. */
function whyNoSession(error: unknown): SessionError {
  const said = error instanceof Error && 'response' in error ? storable(String(error.response)) : ''
  const access = codeOf(error) === 'EAUTH' && (said === '' || /^5\d\d/.test(said))
  return new SessionError(messageOf(error), { access, answer: said })
}

/** Little enough that what is not read by the other side is not let go either. */
const PART_BYTES = 64_000

/** A text as it is let go: so that its end is when the line has taken all of it, and not when we have made it. */
async function* inParts(raw: Uint8Array, more?: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < raw.length; at += PART_BYTES) yield raw.subarray(at, at + PART_BYTES)
  if (more) yield* more
}

/** Whether what is said to a mail system is seen by nobody else: it is on this machine. */
const staysHere = (host: string) => host === 'localhost' || isLoopback(host)

/**
 * Opens a session: connects, greets, signs in. A name and password are told over TLS alone, unless to this machine itself.
 * @param signal ends the opening, and nothing of a session that is open
 * @throws SessionError
 */
export async function openSession(
  target: SmtpTarget,
  { signal, ...given }: Partial<Patience> & { signal?: AbortSignal } = {},
): Promise<SmtpSession> {
  const patience: Patience = { ...PATIENCE, ...given }
  const connection = new SMTPConnection({
    host: target.host,
    port: target.port,
    secure: target.secure,
    ignoreTLS: target.plain === true,
    requireTLS: target.auth !== undefined && !target.secure && !staysHere(target.host),
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    socketTimeout: Math.max(patience.finalMs, patience.textMs),
    socketCloseTimeout: 500,
    maxResponseSize: ANSWER_BYTES,
  })
  let breakOff: (error: Error) => void = () => {}
  const broken = new Promise<never>((_, reject) => {
    breakOff = reject
  })
  broken.catch(() => {})
  let usable = true
  // After what the connection itself still has to say of the message: its last answer, where there is one.
  const ended = (error: Error) => setImmediate(() => breakOff(error))
  connection.on('error', ended)
  connection.on('end', () => {
    usable = false
    ended(new Error('The connection ended'))
  })
  let clock: NodeJS.Timeout | undefined
  const stopClock = () => clearTimeout(clock)
  const allow = (ms: number, what: string) => {
    stopClock()
    clock = setTimeout(() => {
      breakOff(new Error(`It took too long ${what}`))
      connection.close()
    }, ms)
  }
  const step = (run: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      broken,
      new Promise<void>((resolve, reject) => run((error) => (error ? reject(error) : resolve()))),
    ])
  let takesUtf8 = false
  let signedIn = false
  const giveUp = () => breakOff(new Error('No session is wanted any more'))
  signal?.addEventListener('abort', giveUp)
  if (signal?.aborted) giveUp()
  try {
    allow(patience.openMs, 'to open a session')
    await step((done) => connection.connect(done))
    // Its answer to our greeting (RFC 6531, 3.1).
    takesUtf8 = /[ -]SMTPUTF8\b/i.test(String(connection.lastServerResponse))
    const { auth } = target
    if (auth && connection.allowsAuth) {
      await step((done) => connection.login(auth, done))
      signedIn = true
    }
  } catch (error) {
    connection.close()
    throw whyNoSession(error)
  } finally {
    stopClock()
    signal?.removeEventListener('abort', giveUp)
  }
  let carried = 0
  const close = () => {
    usable = false
    connection.close()
  }
  return {
    get carried() {
      return carried
    },
    get usable() {
      return usable
    },
    secure: connection.secure,
    signedIn,
    close,
    async deliver({ envelope, raw, more, release }) {
      if (!takesUtf8 && !isAscii(envelope.from + envelope.to)) {
        return { kind: 'answered', response: NO_OTHER_SCRIPTS }
      }
      carried++
      let begun = false
      let released = false
      let asked: Promise<unknown> = Promise.resolve()
      let bytes = 0
      let began = 0
      const letGo = (stream: Readable, chunk: Uint8Array | null) => {
        bytes += chunk?.length ?? 0
        const ms = patience.textMs + (bytes / patience.bytesPerSecond) * 1_000
        allow(began + ms - performance.now(), 'to hand over the text')
        stream.push(chunk)
      }
      const parts = inParts(raw, more)
      const takeMore = async (stream: Readable) => {
        try {
          const next = await parts.next()
          if (!stream.destroyed) letGo(stream, next.done ? null : next.value)
        } catch (error) {
          stream.destroy(error instanceof Error ? error : new Error(String(error)))
        }
      }
      // The connection first pulls from this stream when the receiving system has answered DATA.
      const text = new Readable({
        read() {
          if (released) {
            void takeMore(this)
            return
          }
          begun = true
          stopClock()
          // Any other answer is one to something else: whatever follows would be taken for the last word.
          if (!/^3/.test(String(connection.lastServerResponse))) {
            this.destroy(new Error('The text was not asked for'))
            return
          }
          asked = release().then(
            async (mayGo) => {
              // An answer that is here already is none to what has not been sent: it is heard first, and ends this.
              await afterWhatIsHere()
              if (this.destroyed) return
              if (!mayGo) {
                this.destroy(new Error('Kept back'))
                return
              }
              released = true
              began = performance.now()
              void takeMore(this)
            },
            (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
          )
        },
      })
      text.once('end', () => allow(patience.finalMs, 'for the answer to the whole message'))
      const endSession = async () => {
        text.destroy()
        close()
        await asked
      }
      try {
        allow(patience.envelopeMs, 'until the text was asked for')
        const sent = new Promise<string>((resolve, reject) =>
          connection.send(envelope, text, (error, info) => (error ? reject(error) : resolve(info.response))),
        )
        const response = storable(await Promise.race([sent, broken]))
        if (text.readableEnded) return { kind: 'accepted', response }
        await endSession()
        return { kind: 'broke', released, why: 'It was taken before all of it had been sent' }
      } catch (error) {
        const fault = faultIn(error)
        if (fault.response && !fault.closing && (!begun || text.readableEnded)) {
          allow(patience.resetMs, 'to forget a message')
          await step((done) => connection.reset(done)).catch(close)
          return { kind: 'answered', response: fault.response }
        }
        await endSession()
        if (fault.response) return { kind: 'answered', response: fault.response }
        return { kind: 'broke', released, why: fault.why }
      } finally {
        stopClock()
      }
    },
  }
}
