import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { afterEach, expect, test, vi } from 'vitest'
import { log } from './log.ts'
import { listenForSmtp, type ReceivedMail, type SmtpListener } from './smtp-listener.ts'

let listeners: SmtpListener[] = []
afterEach(async () => {
  await Promise.all(listeners.map((listener) => listener.stop()))
  listeners = []
})

async function listen(options: Partial<Parameters<typeof listenForSmtp>[0]> = {}) {
  const taken: ReceivedMail[] = []
  const listener = await listenForSmtp({
    host: '127.0.0.1',
    ports: [0],
    sizeLimit: 1_000_000,
    accepts: (address) => (address.endsWith('@ours.invalid') ? null : 'Not ours.'),
    take: async (mail) => void taken.push(mail),
    ...options,
  })
  listeners.push(listener)
  return { taken, listener }
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

test('a message whose end never came is no message', async () => {
  const { taken, listener } = await listen()
  const socket = connect(listener.port, '127.0.0.1')
  for (const line of ['EHLO x', 'MAIL FROM:<b@x.invalid>', 'RCPT TO:<a@ours.invalid>', 'DATA']) {
    await once(socket, 'data')
    socket.write(`${line}\r\n`)
  }
  await once(socket, 'data')
  socket.write('Subject: Half\r\n\r\nHalf of it')
  await pause(50)
  socket.destroy()
  await listener.stop()
  expect(taken).toEqual([])
})

test('a port that is taken is passed over', async () => {
  const { listener } = await listen()
  const { listener: second } = await listen({ ports: [listener.port, 0] })
  expect(second.port).not.toBe(listener.port)
  await expect(listen({ ports: [listener.port] })).rejects.toThrow(/EADDRINUSE/)
})
