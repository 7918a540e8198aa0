import { parentPort } from 'node:worker_threads'
import { readMessage } from './read-message.ts'

/** What the thread is told: how long the next message is, then its bytes in order. */
export type Told = { size: number } | { piece: Uint8Array }

/**
 * The thread that looks into what strangers sent. It knows no database and no setting; its time and memory are limited
 * from outside. It says `ready` once, then one reading for each message.
 */
let raw = new Uint8Array()
let filled = 0

parentPort?.on('message', async (told: Told) => {
  if ('size' in told) {
    raw = new Uint8Array(told.size)
    filled = 0
  } else {
    raw.set(told.piece, filled)
    filled += told.piece.length
  }
  if (filled < raw.length) return
  const whole = raw
  raw = new Uint8Array()
  parentPort?.postMessage(await readMessage(whole))
})
parentPort?.postMessage('ready')
