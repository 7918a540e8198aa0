import { X509Certificate } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { connect as connectTls } from 'node:tls'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { log } from './log.ts'
import { selfSigned } from './self-signed.ts'
import { listenForSmtp, type ReceivedMail, type SmtpListener } from './smtp-listener.ts'
import { certificate } from './testing/certificate.ts'

type Options = Partial<Parameters<typeof listenForSmtp>[0]>
type Taken = { raw: Buffer } & Pick<ReceivedMail, 'envelope' | 'peer'>

let listeners: SmtpListener[] = []
let sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  await Promise.all(listeners.map((listener) => listener.stop()))
  listeners = []
})

const read = async ({ chunks, ...rest }: ReceivedMail): Promise<Taken> => ({
  raw: await buffer(chunks),
  ...rest,
})

async function listen(options: Options = {}) {
  const taken: Taken[] = []
  const listener = await listenForSmtp({
    host: '127.0.0.1',
    ports: [0],
    sizeLimit: 1_000_000,
    accepts: (address) => (address.endsWith('@ours.invalid') ? null : 'Not ours.'),
    take: async (mail) => void taken.push(await read(mail)),
    ...options,
  })
  listeners.push(listener)
  return { taken, listener }
}

/**
 * A client that says what it likes, from an address of its own: on loopback each is a network.
 * `hears` waits until that was said to it.
 */
function client({ port }: SmtpListener, from = '127.0.0.1') {
  const plain = connect({ port, host: '127.0.0.1', localAddress: from })
  let socket: Socket = plain
  let heard = ''
  const follow = (followed: Socket) => {
    followed.on('error', () => {})
    sockets.push(followed)
    followed.on('data', (data) => {
      heard += data
    })
    socket = followed
  }
  follow(plain)
  const gone = new Promise<void>((resolve) => plain.once('close', () => resolve()))
  return {
    socket: plain,
    /** @returns the fingerprint of the certificate that was shown */
    async encrypts(): Promise<string> {
      plain.removeAllListeners('data')
      const secure = connectTls({ socket: plain, rejectUnauthorized: false })
      follow(secure)
      await new Promise((resolve, reject) => secure.once('secureConnect', resolve).once('error', reject))
      return secure.getPeerCertificate().fingerprint256
    },
    gone,
    heard: () => heard,
    hears: (what: RegExp) => vi.waitFor(() => expect(heard).toMatch(what), patiently),
    async says(line: string, answer: RegExp) {
      const before = heard.length
      socket.write(`${line}\r\n`)
      await vi.waitFor(() => expect(heard.slice(before)).toMatch(answer), patiently)
    },
  }
}
const patiently = { timeout: 15_000, interval: 10 }

type Client = ReturnType<typeof client>

/** The first message of a client that speaks TLS 1.1 at most, and two of its ciphers. */
const helloOfTls11 = Buffer.concat([
  Buffer.from('160301002f0100002b0302', 'hex'),
  Buffer.alloc(32, 'r'),
  Buffer.from('000004c009c00a0100', 'hex'),
])

async function startsTls(someone: Client) {
  await someone.hears(/^220 /)
  await someone.says('EHLO x', /^250[- ]STARTTLS\r/m)
  await someone.says('STARTTLS', /^220 /)
}

async function opens(someone: Client, recipients = ['a@ours.invalid']) {
  await someone.hears(/^220 /)
  await names(someone, recipients)
}

async function names(someone: Client, recipients = ['a@ours.invalid']) {
  await someone.says('EHLO x', /^250 /m)
  await someone.says('MAIL FROM:<b@theirs.invalid>', /^250/)
  for (const to of recipients) await someone.says(`RCPT TO:<${to}>`, /^250/)
}

async function startsAMessage(someone: Client) {
  await opens(someone)
  await someone.says('DATA', /^354/)
}

async function send(port: number, { to = 'a@ours.invalid', raw = 'Subject: Hello\r\n\r\nHello\r\n' } = {}) {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
  try {
    return (await transport.sendMail({ envelope: { from: 'b@theirs.invalid', to }, raw })).response
  } catch (error) {
    return error instanceof Error && 'response' in error ? error.response : error
  }
}

test('a message is taken as it was sent', async () => {
  const { taken, listener } = await listen()
  expect(await send(listener.port)).toMatch(/^250/)
  expect(taken).toEqual([
    {
      raw: Buffer.from('Subject: Hello\r\n\r\nHello\r\n'),
      envelope: { from: 'b@theirs.invalid', to: ['a@ours.invalid'] },
      peer: { address: '127.0.0.1', name: expect.stringMatching(/./) },
    },
  ])
})

test('one that cannot be stored is asked for again', async () => {
  const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
  const { listener } = await listen({ take: async () => Promise.reject(new Error('no database')) })
  expect(await send(listener.port)).toMatch(/^451 .*try again/)
  complaint.mockRestore()
})

test('one that is too large is refused with a reason', async () => {
  const { taken, listener } = await listen()
  expect(await send(listener.port, { raw: 'x'.repeat(1_100_000) })).toMatch(/^552 .*larger than the 1 MB/)
  expect(taken).toEqual([])
})

test('an address that is not ours is refused', async () => {
  const { listener } = await listen()
  expect(await send(listener.port, { to: 'a@elsewhere.invalid' })).toBe('550 5.1.1 Not ours.')
})

describe('a message whose end never came', () => {
  test('is no message', async () => {
    const ended = Promise.withResolvers<unknown>()
    const take = (mail: ReceivedMail) =>
      read(mail).then(
        () => ended.resolve('taken'),
        (error: unknown) => {
          ended.resolve(error)
          throw error
        },
      )
    const { listener } = await listen({ take })
    const someone = client(listener)
    await startsAMessage(someone)
    someone.socket.write('Subject: Half\r\n\r\nHalf of it')
    someone.socket.end()
    expect(await ended.promise).toBeInstanceOf(Error)
  })

  test('is heard out when it is too large, but not for ever', async () => {
    const { taken, listener } = await listen({ sizeLimit: 100_000 })
    const someone = client(listener)
    await startsAMessage(someone)
    const pour = () => {
      while (!someone.socket.destroyed && someone.socket.write('x'.repeat(10_000)));
    }
    someone.socket.on('drain', pour)
    pour()
    await someone.gone
    expect(taken).toEqual([])
  })
})

test('its bytes come to whoever takes them before its end does', async () => {
  const first = Promise.withResolvers<string>()
  const take = async ({ chunks }: ReceivedMail) => {
    for await (const chunk of chunks) first.resolve(chunk.toString())
  }
  const { listener } = await listen({ take })
  const someone = client(listener)
  await startsAMessage(someone)
  someone.socket.write('Subject: The first half\r\n')
  expect(await first.promise).toContain('Subject')
  await someone.says('\r\nAnd the other.\r\n.', /^250/)
})

test('where storing fails in the middle, the other side may finish and is asked to come again', async () => {
  const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
  const take = async ({ chunks }: ReceivedMail) => {
    for await (const _ of chunks) throw new Error('no database')
  }
  const { listener } = await listen({ take })
  expect(await send(listener.port, { raw: `Subject: Long\r\n\r\n${'x'.repeat(500_000)}` })).toMatch(/^451/)
  complaint.mockRestore()
})

test('its largest size is announced, and one that says it is larger is refused before it comes', async () => {
  const { listener } = await listen()
  const someone = client(listener)
  await someone.hears(/^220 /)
  await someone.says('EHLO x', /^250[- ]SIZE 1000000\r/m)
  await someone.says('MAIL FROM:<b@theirs.invalid> SIZE=2000000', /^552/)
})

test('twenty recipients are taken; the rest are asked for in a message of their own', async () => {
  const { taken, listener } = await listen()
  const someone = client(listener)
  const first = Array.from({ length: 20 }, (_, n) => `person-${n}@ours.invalid`)
  await opens(someone, first)
  await someone.says('RCPT TO:<one-more@ours.invalid>', /^452 4\.5\.3 /)
  await someone.says('RCPT TO:<x@theirs.invalid>', /^550 5\.1\.1 /)
  await someone.says('DATA', /^354/)
  await someone.says('Subject: Hello\r\n\r\nHello\r\n.', /^250/)
  expect(taken.map(({ envelope }) => envelope.to)).toEqual([first])
})

describe('whatever one client does, others are greeted', () => {
  test('when it opens fifty connections and says nothing', async () => {
    const { listener } = await listen()
    const idle = Array.from({ length: 50 }, () => client(listener, '127.0.0.2'))
    await Promise.all(idle.slice(30).map((one) => one.hears(/^220 /)))
    await client(listener, '127.0.0.3').hears(/^220 /)
    await client(listener, '127.0.0.2').hears(/^220 /)
    await Promise.all(idle.slice(0, 30).map((one) => one.gone))
    const open = idle.slice(31).filter(({ socket }) => !socket.closed)
    expect(open).toHaveLength(19)
  })

  test('when its connections are all in the middle of a message', async () => {
    const { listener } = await listen({ limits: { perNetwork: 3, inAll: 5 } })
    const slow = Array.from({ length: 3 }, () => client(listener, '127.0.0.2'))
    for (const one of slow) await startsAMessage(one)
    await client(listener, '127.0.0.2').hears(/^220 /)
    await slow[0]?.hears(/^421 4\.7\.0 /m)
    await client(listener, '127.0.0.3').hears(/^220 /)
  })

  test('the one that got on with its message stays', async () => {
    const { listener } = await listen({ limits: { perNetwork: 2 } })
    const busy = client(listener, '127.0.0.2')
    await busy.hears(/^220 /)
    const idle = client(listener, '127.0.0.2')
    await idle.hears(/^220 /)
    await opens(busy)
    await client(listener, '127.0.0.2').hears(/^220 /)
    await idle.hears(/^421 4\.7\.0 /m)
    await busy.says('RCPT TO:<c@ours.invalid>', /^250/)
  })

  test('where all places are taken, the network that has the most gives one up', async () => {
    const { listener } = await listen({ limits: { perNetwork: 3, inAll: 4 } })
    const single = client(listener, '127.0.0.4')
    await single.hears(/^220 /)
    const many = Array.from({ length: 3 }, () => client(listener, '127.0.0.2'))
    for (const one of many) await one.hears(/^220 /)
    await client(listener, '127.0.0.3').hears(/^220 /)
    await many[0]?.hears(/^421 4\.7\.0 /m)
    await single.says('EHLO x', /^250 /m)
  })
})

describe('nobody stays for ever', () => {
  test('who says nothing', async () => {
    const { listener } = await listen({ limits: { silenceMs: 150 } })
    const someone = client(listener)
    await someone.hears(/^421 /m)
    await someone.gone
  })

  test('whose message trickles', async () => {
    const { taken, listener } = await listen({ limits: { graceMs: 100, bytesPerSecond: 1_000_000 } })
    const someone = client(listener)
    await startsAMessage(someone)
    const trickle = setInterval(() => someone.socket.write('x\r\n'), 10)
    await someone.hears(/^421 4\.4\.2 This message comes too slowly/m)
    clearInterval(trickle)
    await someone.gone
    expect(taken).toEqual([])
  })

  test('who talks and talks', async () => {
    const { listener } = await listen({ limits: { sessionMs: 300 } })
    const someone = client(listener)
    someone.socket.on('data', () => someone.socket.write('NOOP\r\n'))
    await someone.hears(/^421 4\.4\.2 This session/m)
    await someone.gone
  })
})

test('a port that is taken is passed over', async () => {
  const { listener } = await listen()
  const { listener: second } = await listen({ ports: [listener.port, 0] })
  expect(second.port).not.toBe(listener.port)
  await expect(listen({ ports: [listener.port] })).rejects.toThrow(/EADDRINUSE/)
})

describe('with a certificate', () => {
  test('a message may come encrypted, and may come plain', async () => {
    const { taken, listener } = await listen({ certificate })
    const transport = createTransport({
      host: '127.0.0.1',
      port: listener.port,
      requireTLS: true,
      tls: { rejectUnauthorized: false },
    })
    const raw = 'Subject: Hello\r\n\r\nHello\r\n'
    await transport.sendMail({ envelope: { from: 'b@theirs.invalid', to: 'a@ours.invalid' }, raw })
    expect(await send(listener.port)).toMatch(/^250/)
    expect(taken.map((mail) => mail.raw.toString())).toEqual([raw, raw])
  })

  test('nothing older than TLS 1.2 is spoken', async () => {
    const { listener } = await listen({ certificate })
    const someone = client(listener)
    await startsTls(someone)
    someone.socket.write(helloOfTls11)
    // An alert of two bytes: fatal, protocol_version.
    await someone.gone
    expect(someone.heard()).toMatch(new RegExp(`${String.fromCharCode(0, 2, 2, 70)}$`))
  })

  test('a renewed one is used from the next connection on, and those that are open go on', async () => {
    const { listener } = await listen({ certificate })
    const renewed = selfSigned({ names: ['mail.letters.invalid'], now: new Date(), days: 1 })
    const shown = async () => {
      const someone = client(listener)
      await startsTls(someone)
      return { ...someone, print: await someone.encrypts() }
    }
    const before = await shown()
    listener.encryptWith(renewed)
    await before.says('EHLO x', /^250 /m)
    const after = await shown()
    const prints = [certificate, renewed].map(({ cert }) => new X509Certificate(cert).fingerprint256)
    expect([before.print, after.print]).toEqual(prints)
    for (const someone of [before, after]) await someone.says('QUIT', /^221 /m)
  })

  test('without one nothing is offered', async () => {
    const { listener } = await listen()
    const someone = client(listener)
    await someone.hears(/^220 /)
    await someone.says('EHLO x', /^250 /m)
    expect(someone.heard()).not.toContain('STARTTLS')
    await someone.says('STARTTLS', /^50[02] /)
  })

  test('an encrypted connection gives way as a plain one does, and says why', async () => {
    const { listener } = await listen({ certificate, limits: { perNetwork: 1 } })
    const someone = client(listener, '127.0.0.2')
    await startsTls(someone)
    await someone.encrypts()
    await someone.says('EHLO x', /^250 /m)
    await client(listener, '127.0.0.2').hears(/^220 /)
    await someone.hears(/^421 4\.7\.0 /m)
    await someone.gone
  })

  test('an encrypted message that trickles is told so', async () => {
    const { taken, listener } = await listen({
      certificate,
      limits: { graceMs: 100, bytesPerSecond: 1_000_000 },
    })
    const someone = client(listener)
    await startsTls(someone)
    await someone.encrypts()
    await names(someone)
    await someone.says('DATA', /^354/)
    await someone.hears(/^421 4\.4\.2 This message comes too slowly/m)
    await someone.gone
    expect(taken).toEqual([])
  })

  test('who leaves, encrypted or in the middle of becoming so, leaves room behind', async () => {
    const { listener } = await listen({ certificate, limits: { perNetwork: 2, inAll: 3 } })
    const stays = client(listener, '127.0.0.2')
    await opens(stays)
    const leaves = client(listener, '127.0.0.3')
    await startsTls(leaves)
    await leaves.encrypts()
    const breaks = client(listener, '127.0.0.3')
    await startsTls(breaks)
    breaks.socket.write('this is no handshake at all')
    await breaks.gone
    leaves.socket.destroy()
    await leaves.gone
    const others = [client(listener, '127.0.0.2'), client(listener, '127.0.0.4')]
    for (const one of others) await one.hears(/^220 /)
    await stays.says('NOOP', /^250/)
  })
})

describe('by LMTP', () => {
  const says = async (listener: SmtpListener) => {
    const someone = client(listener)
    await someone.hears(/^220 .*LMTP/)
    await someone.says('EHLO x', /^5\d\d /)
    await someone.says('LHLO x', /^250 /m)
    await someone.says('MAIL FROM:<b@theirs.invalid>', /^250/)
    await someone.says('RCPT TO:<a@ours.invalid>', /^250/)
    await someone.says('RCPT TO:<a@elsewhere.invalid>', /^550 5\.1\.1 /)
    await someone.says('RCPT TO:<c@ours.invalid>', /^250/)
    await someone.says('DATA', /^354/)
    return someone
  }

  test('each recipient is answered apart', async () => {
    const { taken, listener } = await listen({ lmtp: true })
    const someone = await says(listener)
    await someone.says('Subject: Hello\r\n\r\nHello\r\n.', /^250 .*stored\r\n250 .*stored\r\n$/)
    expect(taken.map(({ envelope }) => envelope.to)).toEqual([['a@ours.invalid', 'c@ours.invalid']])
  })

  test('and asked to come again where nothing could be stored', async () => {
    const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
    const { listener } = await listen({
      lmtp: true,
      take: async () => Promise.reject(new Error('no database')),
    })
    const someone = await says(listener)
    await someone.says('Subject: Hello\r\n\r\nHello\r\n.', /^451 .*\r\n451 .*\r\n$/)
    complaint.mockRestore()
  })
})
