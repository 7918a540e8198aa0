import { connect, type Socket } from 'node:net'

/** Whoever waits longer for one reply has lost patience. */
const PATIENCE_MS = 60_000

export type Mail = { from: string; to: string[]; raw: Buffer }

/** One conversation by SMTP, with the words we choose. `gone` answers for a connection that ended. */
export class SmtpLine {
  readonly #socket: Socket
  #heard = ''
  #wake = () => {}

  /** @param way.from the address to come from, in 127.0.0.0/8 */
  constructor({ port, from }: { port: number; from: string }) {
    this.#socket = connect({ port, host: '127.0.0.1', localAddress: from })
    this.#socket.setEncoding('latin1').on('data', (text: string) => {
      this.#heard += text
      this.#wake()
    })
    this.#socket.on('error', () => {}).on('close', () => this.#wake())
    this.#socket.setTimeout(PATIENCE_MS, () => this.#socket.destroy())
  }

  /** The next whole reply (RFC 5321, 4.2), such as `250 OK`; the first one is the greeting. */
  async reply(): Promise<string> {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(this.#heard)?.[0]
      if (whole !== undefined) {
        this.#heard = this.#heard.slice(whole.length)
        return whole
      }
      if (this.#socket.closed) return 'gone'
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  async say(line: string | Buffer): Promise<string> {
    if (this.#socket.writable) this.#socket.write(typeof line === 'string' ? `${line}\r\n` : line)
    return this.reply()
  }

  /** One more byte, and no end of the line. */
  dribble(): void {
    if (this.#socket.writable) this.#socket.write('a')
  }

  get isOpen(): boolean {
    return !this.#socket.closed
  }

  close(): void {
    this.#socket.destroy()
  }
}

/** Hands one message over. @returns the reply that ended it: `250 …` when it was taken */
export async function sendMail(
  way: { port: number; from: string },
  { from, to, raw }: Mail,
): Promise<string> {
  const line = new SmtpLine(way)
  try {
    let reply = await line.reply()
    if (!reply.startsWith('220')) return reply
    await line.say('EHLO elsewhere.example')
    reply = await line.say(`MAIL FROM:<${from}>`)
    if (!reply.startsWith('250')) return reply
    let taken = 0
    for (const address of to) {
      reply = await line.say(`RCPT TO:<${address}>`)
      if (reply.startsWith('250')) taken += 1
      else if (/^(?:421|gone)/.test(reply)) return reply
    }
    if (taken === 0) return reply
    reply = await line.say('DATA')
    if (!reply.startsWith('354')) return reply
    return await line.say(Buffer.concat([stuffed(raw), Buffer.from('\r\n.\r\n')]))
  } finally {
    line.close()
  }
}

/** A line that starts with a dot gets another one (RFC 5321, 4.5.2). */
const stuffed = (raw: Buffer) =>
  raw.includes('\n.') ? Buffer.from(raw.toString('latin1').replace(/^\./gm, '..'), 'latin1') : raw
