import { EventEmitter } from 'node:events'
import { Socket } from 'node:net'
import type { SMTPServer, SMTPServerSession } from 'smtp-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchSessions } from './smtp-sessions.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000

/** One connection to a server that only notes what it is told to say. */
function connected() {
  const said: string[] = []
  const socket = new Socket()
  const connection = {
    id: 'one',
    _socket: socket,
    send: (code: number, text: string) => said.push(`${code} ${text}`),
  }
  // Only what the watch looks at.
  const server = { server: new EventEmitter(), connections: new Set([connection]) } as unknown as SMTPServer
  const presenceOf = watchSessions(server, { perNetwork: 1, inAll: 2, sessionMs: 30 * MINUTE })
  server.server.emit('connection', socket)
  const presence = presenceOf({ id: 'one' } as SMTPServerSession)
  if (!presence) throw new Error('nobody is there')
  return { said, presence, socket }
}

test('a session ends when its time is over', () => {
  const { said, socket } = connected()
  vi.advanceTimersByTime(30 * MINUTE - 1)
  expect(said).toEqual([])
  vi.advanceTimersByTime(1)
  expect(said).toEqual([expect.stringMatching(/^421 4\.4\.2 This session/)])
  vi.advanceTimersByTime(1_000)
  expect(socket.destroyed).toBe(true)
})

test('but a message that is coming in is heard to its end first', async () => {
  const { said, presence } = connected()
  const message = Promise.withResolvers<void>()
  const received = presence.receiving(() => message.promise)
  vi.advanceTimersByTime(31 * MINUTE)
  expect(said).toEqual([])
  message.resolve()
  await received
  said.push('250 Message stored')
  await new Promise((resolve) => setImmediate(resolve))
  expect(said).toEqual(['250 Message stored', expect.stringMatching(/^421 4\.4\.2 This session/)])
})
