import { parentPort } from 'node:worker_threads'

/** What such a thread is told: how long the next message is and what to know of it, then its bytes in order. */
export type Told<About> = { size: number; about: About } | { piece: Uint8Array }

/**
 * For a thread that looks into what strangers sent: gathers a message's bytes and answers with what `look` makes of them. It
 * knows no database and no setting; its time and memory are limited from outside. It says `ready` once.
 */
export function answerBytes<About>(
  look: (raw: Uint8Array<ArrayBuffer>, about: About) => Promise<unknown>,
): void {
  let raw = new Uint8Array()
  let filled = 0
  let about: About | undefined
  parentPort?.on('message', async (told: Told<About>) => {
    if ('size' in told) {
      raw = new Uint8Array(told.size)
      filled = 0
      about = told.about
    } else {
      raw.set(told.piece, filled)
      filled += told.piece.length
    }
    if (filled < raw.length || about === undefined) return
    const whole = raw
    raw = new Uint8Array()
    parentPort?.postMessage(await look(whole, about))
  })
  parentPort?.postMessage('ready')
}
