import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { oneAtATime } from '#lib/platform/one-at-a-time.ts'
import type { PictureKind } from './draw-picture.ts'
import { type DrawnPicture, readDrawnPicture } from './drawn-picture.ts'
import { LOGO_SECONDS, LOGOS_IN_LINE, type LogoProblem } from './logo-limits.ts'

/** No PNG of 800 × 800 pixels is larger: four bytes a pixel, and its frame; nor is a JPEG of 960 × 960. */
const MOST_BYTES = 3_000_000

type Options = {
  /** The program that draws: see `processes/picture.ts`. */
  program?: string
  /** Calls back when the time for one picture is over, unless it is called off by what it returns. */
  timeLimit?: (over: () => void) => () => void
}
type Outcome = DrawnPicture | { ok: false; reason: LogoProblem }

/**
 * Draws pictures in a process of its own each, which is killed when its time is over, whatever the picture does to it. One
 * at a time: others wait in a short line, and beyond that are told that it is busy.
 */
export function drawApart({
  program = join(process.cwd(), 'processes', 'picture.ts'),
  ...options
}: Options = {}) {
  const line = oneAtATime()
  const { timeLimit = seconds } = options
  return async (bytes: Uint8Array, kind: PictureKind): Promise<Outcome> => {
    if (line.inLine() >= LOGOS_IN_LINE) return { ok: false, reason: 'busy' }
    return line.take(() => drawIn(program, { bytes, kind, timeLimit }))
  }
}

function seconds(over: () => void) {
  const timer = setTimeout(over, LOGO_SECONDS * 1000)
  return () => clearTimeout(timer)
}

type Work = { bytes: Uint8Array; kind: PictureKind } & Required<Pick<Options, 'timeLimit'>>

function drawIn(program: string, { bytes, kind, timeLimit }: Work): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    // Next to nothing in its environment: whoever breaks into it finds no secret there.
    const child = spawn(process.execPath, ['--max-old-space-size=64', program, kind], {
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const written: Uint8Array[] = []
    let size = 0
    let ended: LogoProblem | null = null
    const end = (reason: LogoProblem) => {
      ended ??= reason
      child.kill('SIGKILL')
    }
    const callOff = timeLimit(() => end('too_slow'))
    child.stdout.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > MOST_BYTES) end('broken')
      else written.push(chunk)
    })
    // It may end before it has read everything; what it wrote, or did not, says the rest.
    child.stdin.on('error', () => {})
    child.stdin.end(bytes)
    child.once('error', (error) => {
      callOff()
      reject(error)
    })
    child.once('close', (code, signal) => {
      callOff()
      if (ended) return resolve({ ok: false, reason: ended })
      // The picture killed it.
      if (signal) return resolve({ ok: false, reason: 'broken' })
      const drawn = readDrawnPicture(Buffer.concat(written))
      if (drawn) resolve(drawn)
      else reject(new Error(`the drawing process ended with ${code} and nothing drawn`))
    })
  })
}
