import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { codeOf, messageOf } from './error-parts.ts'

/** The mail system messages leave through. */
export type SmtpTarget = {
  host: string
  port: number
  /** TLS from the first byte; otherwise STARTTLS where it is offered. */
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

/** A session could not be opened. `access`: the mail system did not take our name and password. */
export class SessionError extends Error {
  readonly access: boolean
  constructor(message: string, access: boolean) {
    super(message)
    this.access = access
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

/** RFC 5321, 4.5.3.2.6: ten minutes for the answer to the final dot; giving up earlier makes duplicates. */
const FINAL_ANSWER_MS = 10 * 60_000
const CONNECT_MS = 30_000

/** An answer as it may be stored: no NUL, not endless, only whole characters. */
const storable = (answer: string) => Buffer.from(answer.replaceAll('\0', '').slice(0, 1_000)).toString()

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const isAscii = (text: string) => /^[\x00-\x7F]*$/.test(text)

/** Our own word, in the form of a mail system's (RFC 6531, 3.5), for one that was never asked. */
const NO_OTHER_SCRIPTS =
  '550 5.6.7 Our mail system does not take addresses with letters of other scripts before the @ (SMTPUTF8)'

/** What went wrong, and the receiving system's own refusal where there was one. */
function faultIn(error: unknown): { why: string; response: string | null; closing: boolean } {
  if (!(error instanceof Error)) return { why: String(error), response: null, closing: true }
  const said = 'response' in error && typeof error.response === 'string' ? error.response : ''
  const why = storable(error.message)
  if (/^[45]\d\d/.test(said)) return { why, response: storable(said), closing: said.startsWith('421') }
  const unusableAddress = codeOf(error) === 'EENVELOPE'
  const response = unusableAddress ? `553 5.1.3 ${why}` : null
  return { why, response, closing: true }
}

/**
 * Opens a session: connects, greets, signs in.
 * @throws SessionError
 */
export async function openSession(target: SmtpTarget): Promise<SmtpSession> {
  const connection = new SMTPConnection({
    host: target.host,
    port: target.port,
    secure: target.secure,
    ignoreTLS: target.plain === true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: FINAL_ANSWER_MS,
    socketCloseTimeout: 500,
  })
  let breakOff: (error: Error) => void = () => {}
  const broken = new Promise<never>((_, reject) => {
    breakOff = reject
  })
  broken.catch(() => {})
  let usable = true
  connection.on('error', breakOff)
  connection.on('end', () => {
    usable = false
    breakOff(new Error('The connection ended'))
  })
  const step = (run: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      broken,
      new Promise<void>((resolve, reject) => run((error) => (error ? reject(error) : resolve()))),
    ])
  let takesUtf8 = false
  let signedIn = false
  try {
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
    const access = codeOf(error) === 'EAUTH'
    throw new SessionError(messageOf(error), access)
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
      let released = false
      let asked: Promise<unknown> = Promise.resolve()
      const takeMore = async (stream: Readable) => {
        try {
          const next = await more?.next()
          if (!stream.destroyed) stream.push(next?.done === false ? next.value : null)
        } catch (error) {
          stream.destroy(error instanceof Error ? error : new Error(String(error)))
        }
      }
      // The connection first pulls from this stream when the receiving system has answered DATA with 354.
      const text = new Readable({
        read() {
          if (released) {
            void takeMore(this)
            return
          }
          asked = release().then(
            (mayGo) => {
              if (this.destroyed) return
              if (!mayGo) {
                this.destroy(new Error('Kept back'))
                return
              }
              released = true
              this.push(raw)
              if (!more) this.push(null)
            },
            (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
          )
        },
      })
      try {
        const sent = new Promise<string>((resolve, reject) =>
          connection.send(envelope, text, (error, info) => (error ? reject(error) : resolve(info.response))),
        )
        return { kind: 'accepted', response: storable(await Promise.race([sent, broken])) }
      } catch (error) {
        const fault = faultIn(error)
        if (fault.response && !fault.closing) {
          await step((done) => connection.reset(done)).catch(close)
          return { kind: 'answered', response: fault.response }
        }
        close()
        await asked
        if (fault.response) return { kind: 'answered', response: fault.response }
        return { kind: 'broke', released, why: fault.why }
      }
    },
  }
}
