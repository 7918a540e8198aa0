import { EventEmitter, once } from 'node:events'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { BlockList, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { readNetworks } from '#lib/platform/networks.ts'
import { THIS_MACHINE_HEADER } from '#lib/platform/this-machine.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

/** A connection as a person with a telnet client would have it. */
type Line = { socket: Socket; say: (...lines: string[]) => void; hear: (what: RegExp) => Promise<string> }

type Seen = { url: string; headers: IncomingHttpHeaders; body: string }

const OWN = { name: 'x-chorus-own-request', value: 'a secret' }
let server: Server | undefined
const lines: Socket[] = []

afterEach(async () => {
  for (const socket of lines.splice(0)) socket.destroy()
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
  server = undefined
})

/** A front door at http://localhost:PORT; what comes in says `in` and is noted, unless `answer` does otherwise. */
async function open(door: Partial<FrontDoor> = {}) {
  const seen: Seen[] = []
  const opened = openFrontDoor({
    baseUrl: 'http://localhost',
    trustedProxies: new BlockList(),
    ownRequest: OWN,
    async answer(request, response) {
      seen.push({ url: request.url ?? '', headers: request.headers, body: await text(request) })
      response.end('in')
    },
    ...door,
  })
  server = opened
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
  const address = opened.address()
  const port = typeof address === 'object' && address ? address.port : 0

  async function call(from = '127.0.0.1'): Promise<Line> {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    lines.push(socket)
    let heard = ''
    socket.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece
    })
    socket.on('error', () => {})
    await once(socket, 'connect')
    return {
      socket,
      say: (...said) => socket.write(said.join('\r\n')),
      async hear(what) {
        while (!what.test(heard) && !socket.closed) {
          await Promise.race([once(socket, 'data'), once(socket, 'close')])
        }
        return heard
      },
    }
  }
  const ask = async (...said: string[]) => {
    const line = await call()
    line.say(...said, 'Connection: close', '', '')
    await once(line.socket, 'close')
    return line.hear(/$/)
  }
  return { seen, call, ask }
}

describe('the host', () => {
  test('is ours, or the request is refused with the right address', async () => {
    const { ask, seen } = await open()
    expect(await ask('GET / HTTP/1.1', 'Host: localhost')).toMatch(/^HTTP\/1.1 200 /)
    const refused = await ask('GET /dev/mail HTTP/1.1', 'Host: evil.example')
    expect(refused).toMatch(/^HTTP\/1.1 421 /)
    expect(refused).toContain('<p>Chorus is at http://localhost.</p>')
    expect(await ask('GET /cy HTTP/1.1', 'Host: evil.example')).toContain('Mae Chorus yn http://localhost.')
    const script = await ask('GET /api/x HTTP/1.1', 'Host: evil.example', 'Accept: application/json')
    expect(script).toContain('{"reason":"other_host","message":"Chorus is at http://localhost."}')
    expect(seen).toHaveLength(1)
  })

  test('is looked at before anything else', async () => {
    const { ask } = await open()
    expect(await ask('GET /%ff HTTP/1.1', 'Host: evil.example')).toMatch(/^HTTP\/1.1 421 /)
  })
})

test.each([
  ['/campaigns/%ff', 400, 'We cannot read this address'],
  ['/cy/campaigns/%ff', 400, 'Ni allwn ddarllen y cyfeiriad hwn'],
  ['//evil.example/', 404, 'There is no such page'],
  ['/cy//x', 404, 'Nid oes tudalen o’r fath'],
])('the address %s gets a page of ours', async (url, status, title) => {
  const { ask, seen } = await open()
  const answer = await ask(`GET ${url} HTTP/1.1`, 'Host: localhost')
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain(`<h1>${title}</h1>`)
  expect(seen).toHaveLength(0)
})

test.each([
  ['no HTTP at all', 400, ['tea, please', '', '']],
  ['a head without end', 431, ['GET /cy HTTP/1.1', `Cookie: ${'a'.repeat(40_000)}`, '', '']],
])('%s gets a page of ours too', async (_, status, said) => {
  const { call } = await open()
  const line = await call()
  line.say(...said)
  const answer = await line.hear(/<\/html>/)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain('<h1>')
})

describe('who is asking', () => {
  const claims = [
    'X-Forwarded-For: 192.0.2.1',
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: https',
    'Forwarded: for=192.0.2.2',
    'X-Real-IP: 192.0.2.3',
    `${ADDRESS_HEADER}: 192.0.2.4`,
    `${THIS_MACHINE_HEADER}: yes`,
    'X-Middleware-Subrequest: proxy',
  ]
  const come = async (door: Partial<FrontDoor>, ...headers: string[]) => {
    const { ask, seen } = await open(door)
    await ask('GET / HTTP/1.1', 'Host: localhost', ...headers)
    return seen[0]?.headers ?? {}
  }
  const proxy = { trustedProxies: readNetworks('127.0.0.1') ?? new BlockList() }

  test('is the other end of the connection, whatever the request claims', async () => {
    const headers = await come({}, ...claims)
    expect(headers).toEqual({ host: 'localhost', connection: 'close', [ADDRESS_HEADER]: '127.0.0.1' })
  })

  test('is whom a trusted proxy names, and nothing else of it is believed', async () => {
    const headers = await come(proxy, ...claims)
    expect(headers).toEqual({ host: 'localhost', connection: 'close', [ADDRESS_HEADER]: '192.0.2.1' })
  })

  test('is somebody at this machine only by a loopback address, a loopback name, and through no relay', async () => {
    const here = async (...at: Parameters<typeof come>) => (await come(...at))[THIS_MACHINE_HEADER] === 'yes'
    expect(await here({})).toBe(true)
    expect(await here({}, 'X-Forwarded-For: 127.0.0.1')).toBe(false)
    expect(await here({}, 'Via: 1.1 tunnel')).toBe(false)
    expect(await here(proxy, 'X-Forwarded-For: 192.0.2.1')).toBe(false)
    expect(await here(proxy, 'X-Forwarded-For: 127.0.0.1')).toBe(true)
    expect(await here({}, `${OWN.name}: ${OWN.value}`), 'a page made for many').toBe(false)
    expect(await here({}, `${OWN.name}: a guess`)).toBe(true)
  })
})

describe('a body that is streamed', () => {
  const streamed = {
    path: '/post',
    most: 10_000,
    admits: (headers: IncomingHttpHeaders) => headers.pass === 'yes',
  }
  const limits = { body: 10 }
  const head = ['POST /post HTTP/1.1', 'Host: localhost', 'Transfer-Encoding: chunked']
  const pieces = (line: Line, count: number) => {
    for (let piece = 0; piece < count; piece += 1) line.say('1000', 'a'.repeat(4_096), '')
  }

  test('comes while it is on its way, beyond the limit of others', async () => {
    const first = Promise.withResolvers<string>()
    const { call } = await open({
      streamed,
      limits,
      async answer(request, response) {
        for await (const piece of request) first.resolve(String(piece))
        response.end('in')
      },
    })
    const line = await call()
    line.say(...head, 'Pass: yes', '', '')
    pieces(line, 1)
    expect(await first.promise).toMatch(/^a+$/)
    line.say('0', '', '')
    expect(await line.hear(/in$/)).toMatch(/^HTTP\/1.1 200 /)
  })

  test.each([
    ['is cut off beyond its own limit', 'Pass: yes', 80_000],
    ['is not kept at all where its head does not let it in', 'Pass: no', 70_000],
  ])('%s', async (_, pass, most) => {
    const { call, seen } = await open({ streamed, limits })
    const line = await call()
    line.say(...head, pass, '', '')
    pieces(line, 500)
    line.say('0', '', '')
    await line.hear(/in$/)
    expect(seen).toHaveLength(1)
    expect(seen[0]?.body.length).toBeLessThan(most)
  })
})

describe('a body', () => {
  const limits = { body: 1_000 }
  const post = (more: string) => ['POST /save HTTP/1.1', 'Host: localhost', more, '', '']

  test('of the most there may be arrives as it was sent', async () => {
    const { call, seen } = await open({ limits })
    const long = await call()
    long.say(...post('Content-Length: 1000'))
    long.say('a'.repeat(1_000))
    await long.hear(/in$/)
    const inPieces = await call()
    inPieces.say(...post('Transfer-Encoding: chunked'))
    inPieces.say('190', 'b'.repeat(400), '258', 'c'.repeat(600), '0', '', '')
    await inPieces.hear(/in$/)
    expect(seen.map(({ body }) => body)).toEqual(['a'.repeat(1_000), 'b'.repeat(400) + 'c'.repeat(600)])
  })

  test('that says it is larger is refused before any of it comes', async () => {
    const { call, seen } = await open({ limits })
    const line = await call()
    line.say(...post('Content-Length: 1001'))
    const answer = await line.hear(/<\/html>/)
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
    expect(answer).toMatch(/connection: close/i)
    line.say('a'.repeat(1_001))
    await once(line.socket, 'close')
    expect(seen).toHaveLength(0)
  })

  test('that does not say so is counted, and what is too much is not kept', async () => {
    let most = 0
    const { call, seen } = await open({ limits })
    server?.prependListener('request', (request) => {
      request.socket.on('data', () => {
        most = Math.max(most, request.readableLength)
      })
    })
    const line = await call()
    line.say(...post('Transfer-Encoding: chunked'))
    for (let piece = 0; piece < 200; piece += 1) line.say('1000', 'a'.repeat(4_096), '')
    line.say('0', '', '')
    expect(await line.hear(/<\/html>/)).toMatch(/^HTTP\/1.1 413 /)
    await once(line.socket, 'close')
    expect(seen).toHaveLength(0)
    expect(most).toBeLessThanOrEqual(1_000)
  })

  test('that is not here in whole keeps nothing busy', async () => {
    const { call, ask, seen } = await open({ limits })
    const slow = await call()
    slow.say(...post('Content-Length: 10'))
    slow.say('abc')
    await ask('GET /other HTTP/1.1', 'Host: localhost')
    expect(seen.map(({ url }) => url)).toEqual(['/other'])
    slow.say('defghij')
    await slow.hear(/in$/)
    expect(seen.map(({ url }) => url)).toEqual(['/other', '/save'])
  })
})

describe('a slow connection', () => {
  test('that does not finish its head is told so and closed', async () => {
    const { call } = await open({ limits: { headWithinMs: 50 } })
    const line = await call()
    line.say('GET / HTTP/1.1', 'Host: loc')
    expect(await line.hear(/<\/html>/)).toMatch(/^HTTP\/1.1 408 [\s\S]*That took too long/)
    await once(line.socket, 'close')
  })

  test('that leaves its half open keeps no place all the same', async () => {
    await open({ limits: { headWithinMs: 50 } })
    const address = server?.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const ours = once(server ?? new EventEmitter(), 'connection')
    const theirs = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    lines.push(theirs)
    theirs.on('error', () => {}).write('GET / HTTP/1.1\r\n')
    const [socket] = await ours
    await once(socket, 'close')
    expect(theirs.writableEnded).toBe(false)
  })

  test('that does not finish its body is told so and closed', async () => {
    const { call } = await open({ limits: { headWithinMs: 50, wholeWithinMs: 50 } })
    const line = await call()
    line.say('POST / HTTP/1.1', 'Host: localhost', 'Content-Length: 9', '', 'abc')
    expect(await line.hear(/<\/html>/)).toMatch(/^HTTP\/1.1 408 /)
    await once(line.socket, 'close')
  })
})

describe('idle connections', () => {
  const get = ['GET / HTTP/1.1', 'Host: localhost', '', '']

  test('of one network make room for its own next one, the longest idle first', async () => {
    const { call } = await open({ limits: { share: 2, patienceMs: 0 } })
    const [first, second] = [await call('127.0.0.5'), await call('127.0.0.5')]
    first.say(...get)
    await first.hear(/in$/)
    const third = await call('127.0.0.5')
    await once(second.socket, 'close')
    for (const line of [first, third]) {
      line.say(...get)
      await line.hear(/in$/)
      expect(line.socket.closed).toBe(false)
    }
  })

  test('that were in use a moment ago are left to their network', async () => {
    const { call } = await open({ limits: { share: 2, patienceMs: 60_000 } })
    const many = [await call('127.0.0.5'), await call('127.0.0.5'), await call('127.0.0.5')]
    for (const line of many) {
      line.say(...get)
      expect(await line.hear(/in$/)).toMatch(/^HTTP\/1.1 200 /)
    }
  })

  test('of whoever has most make room for anybody else', async () => {
    const { call } = await open({ limits: { connections: 3 } })
    const quiet = await call('127.0.0.6')
    const greedy = [await call('127.0.0.5'), await call('127.0.0.5')]
    const honest = await call('127.0.0.7')
    await once(greedy[0]?.socket ?? quiet.socket, 'close')
    for (const line of [quiet, honest]) {
      line.say(...get)
      expect(await line.hear(/in$/)).toMatch(/^HTTP\/1.1 200 /)
    }
  })

  test('are no connections that wait for their answer', async () => {
    const waiting: (() => void)[] = []
    const { call } = await open({
      limits: { share: 1, patienceMs: 0 },
      answer: (_request, response) => waiting.push(() => response.end('in')),
    })
    const first = await call('127.0.0.5')
    first.say(...get)
    while (waiting.length === 0) await once(server ?? first.socket, 'request')
    const second = await call('127.0.0.5')
    second.say(...get)
    while (waiting.length < 2) await once(server ?? first.socket, 'request')
    for (const answer of waiting) answer()
    for (const line of [first, second]) expect(await line.hear(/in$/)).toMatch(/^HTTP\/1.1 200 /)
  })

  test('of a trusted proxy stand for many people', async () => {
    const trustedProxies = readNetworks('127.0.0.5') ?? new BlockList()
    const { call } = await open({ trustedProxies, limits: { share: 1, patienceMs: 0, connections: 3 } })
    const proxy = [await call('127.0.0.5'), await call('127.0.0.5')]
    const [stranger, next] = [await call('127.0.0.6'), await call('127.0.0.7')]
    await once(stranger.socket, 'close')
    for (const line of [...proxy, next]) {
      line.say(...get)
      expect(await line.hear(/in$/)).toMatch(/^HTTP\/1.1 200 /)
    }
  })
})
