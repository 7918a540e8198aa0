import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedDatabaseUrl } from './database-url.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.ts'
import { socketPath } from './paths.ts'

const CONNECTIONS = 12
const LARGEST = 400_000

let dataDir: string
let server: EmbeddedDatabase
const killed = new Set<Client>()

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'chorus-db-'))
  server = await startEmbeddedDatabase(dataDir, { inMemory: true })
  await withClients(1, async ([client]) => {
    await client?.query('CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)')
    await client?.query('CREATE TABLE note (id text PRIMARY KEY)')
    await client?.query('INSERT INTO counter VALUES (1, 0)')
  })
})
afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

describe('many connections at once', () => {
  test('every answer belongs to its own question, whatever the others do meanwhile', async () => {
    const rounds = 30
    await withClients(CONNECTIONS, async (clients) => {
      const done = await Promise.all(
        clients.map(async (client, who) => {
          for (let round = 0; round < rounds; round++) {
            await echo(client, who, round)
            await addOne(client)
            await failAndGoOn(client, `${who}-${round}`)
          }
          return rounds
        }),
      )
      expect(done).toEqual(Array(CONNECTIONS).fill(rounds))
      expect((await clients[0]?.query('SELECT n FROM counter'))?.rows).toEqual([{ n: CONNECTIONS * rounds }])
      expect((await clients[0]?.query('SELECT count(*)::int AS n FROM note'))?.rows).toEqual([{ n: 0 }])
    })
  }, 60_000)

  test('a request that arrives in pieces is not mixed with what arrives between them', async () => {
    expect(await splitRequest(socketPath(dataDir))).toBe('its own answer')
  })

  test('without whole requests the pieces are mixed: the test above can fail', async () => {
    const path = join(dataDir, 'bare.sock')
    const db = await PGlite.create()
    const bare = new PGLiteSocketServer({ db, path, maxConnections: 4 })
    await bare.start()
    expect(await splitRequest(path)).not.toBe('its own answer')
    await bare.stop()
    await db.close()
  })
})

describe('a client that is killed', () => {
  test('in the middle of a transaction leaves nothing behind and holds nobody up', async () => {
    await withClients(2, async ([victim, other]) => {
      await victim?.query('BEGIN')
      await victim?.query("INSERT INTO note VALUES ('half done')")
      const waiting = other?.query('SELECT count(*)::int AS n FROM note')
      kill(victim)
      expect((await waiting)?.rows).toEqual([{ n: 0 }])
    })
  })

  test('while it waits its turn in somebody else’s transaction is forgotten', async () => {
    await withClients(2, async ([holder, victim]) => {
      await holder?.query('BEGIN')
      const lost = victim?.query("INSERT INTO note VALUES ('never sent')").catch(() => 'lost')
      kill(victim)
      expect(await lost).toBe('lost')
      await holder?.query('SELECT 1')
      await holder?.query('COMMIT')
      expect((await holder?.query('SELECT count(*)::int AS n FROM note'))?.rows).toEqual([{ n: 0 }])
    })
  })

  test.each([
    ['after the first piece of a request', [parse('SELECT 1')]],
    ['after a piece that was wrong', [parse('SELECT nonsense FROM nowhere')]],
    [
      'half way through a large parameter',
      [parse('SELECT $1::text'), bind('x'.repeat(LARGEST)).subarray(0, 5_000)],
    ],
    ['before the request is closed', [parse('SELECT $1::text'), bind('x'), execute()]],
    [
      'in a transaction, after a piece',
      [query('BEGIN'), parse("INSERT INTO note VALUES ('x')"), bind(), execute()],
    ],
  ])('%s holds nobody up', async (_when, pieces) => {
    await withClients(1, async ([other]) => {
      const victim = await wire(socketPath(dataDir))
      for (const piece of pieces) victim.socket.write(piece)
      await new Promise((sent) => victim.socket.write('', sent))
      const waiting = other?.query('SELECT $1::int AS n', [7])
      victim.socket.destroy()
      expect((await waiting)?.rows).toEqual([{ n: 7 }])
      expect((await other?.query('SELECT count(*)::int AS n FROM note'))?.rows).toEqual([{ n: 0 }])
    })
  })
})

async function echo(client: Client, who: number, round: number): Promise<void> {
  const bytes = Buffer.alloc(((round * 7919 + who * 104_729) % LARGEST) + 1, `${who}:${round};`)
  const { rows } = await client.query('SELECT $1::bytea AS bytes, $2::int AS who', [bytes, who])
  if (rows[0]?.who !== who || !bytes.equals(rows[0]?.bytes)) throw new Error(`A stranger's answer for ${who}`)
}

async function addOne(client: Client): Promise<void> {
  await client.query('BEGIN')
  const { rows } = await client.query('SELECT n FROM counter WHERE id = $1 FOR UPDATE', [1])
  await new Promise((soon) => setImmediate(soon))
  await client.query('UPDATE counter SET n = $1 WHERE id = $2', [rows[0].n + 1, 1])
  await client.query('COMMIT')
}

async function failAndGoOn(client: Client, id: string): Promise<void> {
  await expect(client.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' })
  await client.query('BEGIN')
  await client.query('INSERT INTO note VALUES ($1)', [id])
  await expect(client.query('INSERT INTO note VALUES ($1)', [id])).rejects.toMatchObject({ code: '23505' })
  await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' })
  await client.query('ROLLBACK')
}

async function withClients(count: number, use: (clients: Client[]) => Promise<void>): Promise<void> {
  const connectionString = embeddedDatabaseUrl(dataDir)
  const clients = Array.from({ length: count }, () => new Client({ connectionString }))
  for (const client of clients) client.on('error', () => {})
  await Promise.all(clients.map((client) => client.connect()))
  try {
    await use(clients)
  } finally {
    await Promise.all(clients.filter((client) => !killed.has(client)).map((client) => client.end()))
  }
}

/** Ends a client as the end of its process would: no goodbye. */
function kill(client: Client | undefined): void {
  if (!client) return
  killed.add(client)
  const { connection } = client as unknown as { connection: { stream: Socket } }
  connection.stream.destroy()
}

/** One connection sends half a request, another a whole one, then the first the rest: what does the first hear? */
async function splitRequest(path: string): Promise<string> {
  const slow = await wire(path)
  const quick = await wire(path)
  slow.socket.write(parse("SELECT 'its own answer'"))
  await slow.hears('1')
  quick.socket.write(Buffer.concat([parse("SELECT 'somebody else'"), bind(), execute(), sync()]))
  await Promise.race([quick.hears('Z'), serverHasTurns()])
  slow.socket.write(Buffer.concat([bind(), execute(), sync()]))
  const row = (await slow.hears('Z')).find(({ type }) => type === 'D')
  slow.socket.destroy()
  quick.socket.destroy()
  // A row of one column: its count in 2 bytes, its length in 4, its text.
  return row?.body.subarray(6).toString() ?? 'no row'
}

/** The server runs in this process: after so many turns of its loop it has read, and done, all that it will. */
async function serverHasTurns(): Promise<void> {
  for (let turns = 0; turns < 200; turns++) await new Promise((turn) => setImmediate(turn))
}

type Message = { type: string; body: Buffer }

/** A connection that speaks PostgreSQL's protocol message by message. */
async function wire(path: string) {
  const socket = connect(path)
  let rest = Buffer.alloc(0)
  let heard: Message[] = []
  let told = () => {}
  socket.on('error', () => {})
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data])
    while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
      const end = 1 + rest.readInt32BE(1)
      heard.push({ type: rest.toString('latin1', 0, 1), body: rest.subarray(5, end) })
      rest = rest.subarray(end)
    }
    told()
  })
  /** Waits for a message of this type; everything heard since the last wait. */
  const hears = async (type: string): Promise<Message[]> => {
    while (!heard.some((message) => message.type === type)) {
      await new Promise<void>((resolve) => {
        told = resolve
      })
    }
    const all = heard
    heard = []
    return all
  }
  const startup = Buffer.from('\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1')
  socket.write(Buffer.concat([int32(startup.length + 4), startup]))
  await hears('Z')
  return { socket, hears }
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}

function query(sql: string): Buffer {
  return message('Q', `${sql}\0`)
}

function parse(sql: string): Buffer {
  return message('P', `\0${sql}\0\0\0`)
}

function bind(parameter?: string): Buffer {
  if (parameter === undefined) return message('B', '\0\0', '\0\0\0\0\0\0')
  return message('B', '\0\0', '\0\0', '\0\x01', int32(parameter.length), parameter, '\0\0')
}

function execute(): Buffer {
  return message('E', '\0', int32(0))
}

function sync(): Buffer {
  return message('S')
}
