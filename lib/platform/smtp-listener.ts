import { SMTPServer, type SMTPServerAddress } from 'smtp-server'
import { log } from './log.ts'

/** One message as it arrived. An empty `from` is the null sender. */
export type ReceivedMail = { raw: Buffer; envelope: { from: string; to: string[] } }

export type SmtpListener = { port: number; stop(): Promise<void> }

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

/**
 * Receives mail by SMTP. A message is acknowledged once `take` has resolved, so `take` stores it durably first; when it
 * rejects, the other side is told to come again (451).
 * @param ports tried in turn; a taken one is passed over. 0 is any.
 * @param accepts why an address is refused (550), or null
 */
export async function listenForSmtp(options: {
  host: string
  ports: number[]
  sizeLimit: number
  accepts: (address: string) => string | null
  take: (mail: ReceivedMail) => Promise<void>
}): Promise<SmtpListener> {
  for (const port of options.ports) {
    const server = serverFor(options)
    const taken = await listening(server, port, options.host)
    if (taken === null) return { port: portOf(server), stop: () => stopped(server) }
    if (port === options.ports.at(-1)) throw taken
  }
  throw new Error('No port to listen on was named')
}

function serverFor({ sizeLimit, accepts, take }: Parameters<typeof listenForSmtp>[0]): SMTPServer {
  const tooLarge = refusal(
    552,
    `5.3.4 This message is larger than the ${Math.round(sizeLimit / 1_000_000)} MB we accept. Please send it without attachments.`,
  )
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: sizeLimit,
    maxClients: 50,
    closeTimeout: 1_000,
    onRcptTo({ address }: SMTPServerAddress, _session, done) {
      const why = accepts(address)
      done(why === null ? null : refusal(550, `5.1.1 ${why}`))
    },
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk)
      } catch {
        // The other side went away in the middle: nothing was received.
        return
      }
      if (stream.sizeExceeded) {
        done(tooLarge)
        return
      }
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const to = envelope.rcptTo.map(({ address }) => address)
      try {
        await take({ raw: Buffer.concat(chunks), envelope: { from, to } })
        done(null, 'Message stored')
      } catch (error) {
        log().error({ err: error }, 'a message could not be stored')
        done(
          refusal(
            451,
            '4.3.0 We cannot store this message at the moment. Please try again in a few minutes.',
          ),
        )
      }
    },
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
