import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { connectDatabase } from './database.ts'
import { runStatement } from './run-statement.ts'

/** What PostgreSQL says to whoever it lets in without a password: AuthenticationOk, ReadyForQuery. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])

test('a database that ends in the middle of a statement is a fault of that statement, and ends no process', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(WELCOME)
      socket.once('data', () => socket.resetAndDestroy())
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const uncaught: unknown[] = []
  const note = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', note)
  const db = connectDatabase(`postgresql://anybody@127.0.0.1:${port}/any`, 1)
  try {
    await expect(runStatement(db, 'SELECT 1', [])).rejects.toThrow(/ECONNRESET|Connection terminated/)
    // The connection is not used again: the next statement asks for another.
    await expect(runStatement(db, 'SELECT 1', [])).rejects.toThrow(/ECONNRESET|Connection terminated/)
    expect(uncaught).toEqual([])
  } finally {
    process.off('uncaughtException', note)
    await db.$disconnect()
    server.close()
  }
})
