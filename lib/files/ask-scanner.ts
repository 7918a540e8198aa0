import { connect, type Socket } from 'node:net'
import { messageOf } from '#lib/platform/error-parts.ts'

/** Where clamd listens: a socket's path, or a host and a port. */
export type ScannerAt = { path: string } | { host: string; port: number }

export type Scanned =
  | { result: 'clean' }
  | { result: 'infected'; finding: string }
  /** It could not say, or could not even be asked (`away`): to be asked again. */
  | { result: 'unknown'; why: string; away: boolean }

const WITHIN_MS = 60_000
const LONGEST_ANSWER = 4_096

/**
 * Has bytes looked at by ClamAV's daemon, with its command INSTREAM (clamd(8)): each piece behind its length, an empty one
 * at the end. It is never asked to open a path, so it may be anywhere.
 */
export async function askScanner(
  at: ScannerAt,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { withinMs = WITHIN_MS }: { withinMs?: number } = {},
): Promise<Scanned> {
  const socket = connect(at)
  socket.setTimeout(withinMs, () => socket.destroy(new Error('The scanner does not answer')))
  try {
    const answer = answerOf(socket)
    // Where it refuses in the middle, its answer says why: nobody waits for what it does not read any more.
    const told = tell(socket, pieces).catch(() => {})
    const said = await answer
    await told
    return meaningOf(said)
  } catch (error) {
    return { result: 'unknown', why: messageOf(error), away: true }
  } finally {
    socket.destroy()
  }
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => {
      said += part
      if (said.includes('\0') || said.length > LONGEST_ANSWER) resolve(said)
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(said))
  })
}

async function tell(socket: Socket, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of pieces) {
    if (piece.length === 0) continue
    await write(socket, Buffer.concat([lengthOf(piece.length), piece]))
  }
  await write(socket, lengthOf(0))
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}

const write = (socket: Socket, bytes: Buffer) =>
  new Promise<void>((resolve, reject) => {
    if (socket.destroyed) reject(new Error('The scanner hung up'))
    else socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })

/** `stream: OK`, `stream: Eicar-Signature FOUND`, or an error in its own words. */
function meaningOf(said: string): Scanned {
  const answer = (said.split('\0', 1)[0] ?? '').trim()
  if (/^stream: OK$/.test(answer)) return { result: 'clean' }
  const finding = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1]
  if (finding) return { result: 'infected', finding }
  return { result: 'unknown', why: answer.slice(0, 200) || 'The scanner said nothing', away: answer === '' }
}
