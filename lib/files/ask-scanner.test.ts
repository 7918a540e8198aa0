import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { askScanner, type ScannerAt } from './ask-scanner.ts'
import { standInScanner } from './testing/stand-in-scanner.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function scanner(path?: string) {
  const started = await standInScanner(path)
  ends.push(started.stop)
  return started
}

const pieces = (...texts: string[]) => texts.map((text) => Buffer.from(text))

it('sends each piece behind its length, and hears that a file is clean', async () => {
  const { at, seen } = await scanner()
  expect(await askScanner(at, pieces('What the ', '', 'office wrote'))).toEqual({ result: 'clean' })
  expect(seen).toEqual(['What the office wrote'])
})

it('hears what was found, over a socket of the same machine too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scanner-'))
  ends.push(() => rm(folder, { recursive: true }))
  const { at } = await scanner(join(folder, 'clamd.ctl'))
  expect(await askScanner(at, pieces('This is a VIRUS'))).toEqual({
    result: 'infected',
    finding: 'Test-Signature',
  })
})

it('knows nothing where nobody answers, or the answer is an error', async () => {
  const { at, stop } = await scanner()
  expect(await askScanner(at, pieces('TOO LARGE'))).toMatchObject({
    result: 'unknown',
    away: false,
    why: 'INSTREAM size limit exceeded. ERROR',
  })
  await stop()
  expect(await askScanner(at, pieces('x'))).toMatchObject({ result: 'unknown', away: true })
})

it('does not wait for ever', async () => {
  const server: Server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(async () => server.close())
  const address = server.address()
  const at: ScannerAt = { host: '127.0.0.1', port: typeof address === 'object' ? (address?.port ?? 0) : 0 }
  expect(await askScanner(at, pieces('x'), { withinMs: 20 })).toMatchObject({
    result: 'unknown',
    away: true,
    why: 'The scanner does not answer',
  })
})
