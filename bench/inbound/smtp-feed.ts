import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { Sent } from './mixed-mail.ts'

/** Whoever sends has a network of its own, apart from the newcomer that is greeted meanwhile. */
const SENDER = '127.0.0.7'

/** Says lines to a mail system and hears its answers, each to its end. */
async function session(port: number) {
  const socket = connect({ port, host: '127.0.0.1', localAddress: SENDER, noDelay: true })
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]()
  const hear = async (code: string) => {
    for (;;) {
      const { value, done } = await lines.next()
      const line: string = done ? '' : value
      if (!line.startsWith(code)) throw new Error(`expected ${code}, heard ${line || 'nothing'}`)
      if (line[3] !== '-') return
    }
  }
  await once(socket, 'connect')
  await hear('220')
  return {
    async say(bytes: string | Uint8Array, code: string) {
      socket.write(bytes)
      await hear(code)
    },
    end: () => socket.destroy(),
  }
}

/** A message as its bytes travel: lines that begin with a dot have one more, and a dot ends it (RFC 5321, 4.5.2). */
const asItTravels = (raw: Buffer) =>
  Buffer.from(
    `${raw
      .toString('latin1')
      .replace(/^\./gm, '..')
      .replace(/\r?\n$/, '')}\r\n.\r\n`,
    'latin1',
  )

/**
 * Hands messages over by SMTP through several connections at once, each in one session.
 * @returns for each how long its acknowledgement took from its last byte, in ms; in the order in which they came
 * @throws where one is not taken
 */
export async function feed(
  port: number,
  { messages, connections }: { messages: readonly Sent[]; connections: number },
): Promise<number[]> {
  const took: number[] = []
  let next = 0
  const sender = async () => {
    const { say, end } = await session(port)
    await say('EHLO mp.invalid\r\n', '250')
    for (let message = messages[next++]; message; message = messages[next++]) {
      await say(`MAIL FROM:<${message.from}>\r\n`, '250')
      await say(`RCPT TO:<${message.to}>\r\n`, '250')
      await say('DATA\r\n', '354')
      const began = performance.now()
      await say(asItTravels(message.raw), '250')
      took.push(performance.now() - began)
    }
    end()
  }
  await Promise.all(Array.from({ length: connections }, sender))
  return took
}
