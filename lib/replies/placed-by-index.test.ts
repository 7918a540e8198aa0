import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { answeredLetters } from './testing/answered-letters.ts'
import { OFFICE, report, sentAs } from './testing/mail.ts'

const { aLetter, arrive, data } = answeredLetters()

type Asked = { text: string; values: unknown[] }

/** What of statements is said to a database while `work` goes on, each once. */
async function saidDuring(work: () => Promise<unknown>): Promise<Asked[]> {
  const said = new Map<string, Asked>()
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockName('query')
  await work()
  for (const [query] of spy.mock.calls as unknown[][]) {
    if (typeof query !== 'object' || query === null || !('text' in query)) continue
    const { text, values } = query as { text: string; values?: unknown[] }
    said.set(text, { text, values: values ?? [] })
  }
  spy.mockRestore()
  return [...said.values()].filter(({ text }) => /^\s*(?:SELECT|UPDATE|INSERT|DELETE|WITH)\b/.test(text))
}

/** Of which there are a few dozen. */
const SMALL = /Seq Scan on "Organisation"/

/** Every place where a plan reads a whole table, though another way was left to it. */
async function scansIn(asked: readonly Asked[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: data().url })
  await client.connect()
  const found: string[] = []
  try {
    await client.query('SET enable_seqscan = off')
    for (const { text, values } of asked) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values)
      const scans = rows
        .map((row) => row['QUERY PLAN'])
        .filter((line) => line.includes('Seq Scan on') && !SMALL.test(line))
      found.push(...scans.map((line) => `${line.trim()}: ${text.slice(0, 300)}`))
    }
  } finally {
    await client.end()
  }
  return found
}

test('whatever a message points to is found by an index, so that a million letters are as soon looked through as ten', async () => {
  const [letter, other] = [await aLetter(), await aLetter()]
  const messageId = await sentAs(data().db, letter)
  const headers = { 'In-Reply-To': messageId, References: `${messageId} <other@x.invalid>` }
  const body = `I shall raise it.\n\nYou wrote from ${letterAddress(other)} (${other.reference}).`
  const asked = await saidDuring(async () => {
    await arrive({ to: letterAddress(letter), headers, body })
    await arrive({ to: 'replies@letters.invalid', headers, body })
    await arrive({ to: letterAddress(letter), headers: { From: letter.senderEmail }, body })
    await arrive({
      ...report({ action: 'failed', status: '5.1.1', about: messageId }),
      to: returnPath(letter.replyToken),
    })
    await arrive({ to: letterAddress(other), headers: { Subject: 'Automatic reply: Waits' }, from: OFFICE })
  })
  expect(asked.length).toBeGreaterThan(25)
  expect(await scansIn(asked)).toEqual([])
})

test('an answer is taken in, placed and copied in few statements: each costs more of the processor than what it asks for', async () => {
  const letter = await aLetter()
  const asked = await saidDuring(() => arrive({ to: letterAddress(letter) }))
  expect(asked.some(({ text }) => text.includes('INSERT INTO "OutboxMessage"'))).toBe(true)
  expect(asked.length).toBeLessThan(25)
})
