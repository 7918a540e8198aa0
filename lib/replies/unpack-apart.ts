import { spawn } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { MailBytes } from '#lib/files/mail-source.ts'
import { oneAtATime } from '#lib/platform/one-at-a-time.ts'
import { filesInFrames, type UnpackedFile } from './file-frames.ts'
import { UNPACK_SECONDS_BY_THE_CLOCK, UNPACKED_BYTES, UNPACKED_IN_LINE } from './unpack-limits.ts'

export type Unpacked = { ok: true; files: UnpackedFile[] } | { ok: false; reason: 'busy' | 'unreadable' }

/**
 * Takes the attachments out of messages of strangers, in a process of its own each: it knows no secret and no database, and
 * is killed when its time is over or it writes too much. One at a time; beyond a short line it is busy.
 * @param options.program what takes them out: see `processes/attachments.ts`
 */
export function unpackApart({
  program = join(process.cwd(), 'processes', 'attachments.ts'),
  seconds = UNPACK_SECONDS_BY_THE_CLOCK,
}: {
  program?: string
  seconds?: number
} = {}) {
  const line = oneAtATime()
  return async (mail: MailBytes): Promise<Unpacked> => {
    if (line.inLine() >= UNPACKED_IN_LINE) return { ok: false, reason: 'busy' }
    return line.take(() => unpackIn(program, { mail, seconds }))
  }
}

/** To compile the program takes longer than to run it: what this process keeps of that, it keeps too. */
const COMPILED = { NODE_COMPILE_CACHE: getCompileCacheDir() }

function unpackIn(
  program: string,
  { mail, seconds }: { mail: MailBytes; seconds: number },
): Promise<Unpacked> {
  return new Promise((resolve, reject) => {
    // Next to nothing in its environment: whoever breaks into it finds no secret there.
    const child = spawn(process.execPath, ['--max-old-space-size=256', program], {
      env: { NODE_ENV: 'production', ...COMPILED },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const written: Uint8Array[] = []
    let size = 0
    const end = () => child.kill('SIGKILL')
    const timer = setTimeout(end, seconds * 1_000)
    child.stdout.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > UNPACKED_BYTES) end()
      else written.push(chunk)
    })
    // It may end before it has read everything; what it wrote, or did not, says the rest.
    child.stdin.on('error', () => {})
    // Each piece stands in the same memory as the one before: what waits to be written needs its own.
    const pieces = Readable.from(copies(mail), { objectMode: false })
    pieces.once('error', (error) => {
      end()
      reject(error)
    })
    pieces.pipe(child.stdin)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? filesIn(Buffer.concat(written)) : UNREADABLE)
    })
  })
}

const UNREADABLE = { ok: false, reason: 'unreadable' } as const

function filesIn(written: Buffer): Unpacked {
  try {
    return { ok: true, files: filesInFrames(written) }
  } catch {
    return UNREADABLE
  }
}

async function* copies({ pieces }: MailBytes): AsyncGenerator<Buffer> {
  for await (const piece of pieces()) yield Buffer.from(piece)
}
