import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LettersForTests, lettersForTests, now, PAGE } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { alone, type RunStatement } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { freshReads, readLetterNeeds } from './letter-needs.ts'
import { newLetter } from './letter-row.ts'
import type { LetterInput } from './schema.ts'
import { writeLetter } from './write-letter.ts'

let letters: LettersForTests
let db: Database
beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterAll(() => letters.drop())

/** The statements that take a letter. */
async function statementsOf(input: LetterInput): Promise<string[]> {
  const said: string[] = []
  const run: RunStatement = (text, values) => {
    said.push(text)
    return alone(db)(text, values)
  }
  const needs = await readLetterNeeds(freshReads(db, now), input, now)
  if (!needs.ok) throw new Error(needs.reason)
  const taken = { ...needs, input, now }
  const rows = { taken, letter: newLetter(taken, uuid7()), page: PAGE, held: null, mail: 'its_own' as const }
  expect(await writeLetter(run, rows)).toBe('mailed')
  return said
}

async function lastMailTo(email: string) {
  const where = { kind: 'confirmation', envelopeTo: email } as const
  const { raw } = await db.outboxMessage.findFirstOrThrow({ where, orderBy: { id: 'desc' } })
  return PostalMime.parse(raw)
}

test('whoever types a name and an address is answered the same, by the same statements, whoever has written', async () => {
  const stranger = await letters.aLetter()
  const { input: waits } = await letters.submitted({ campaignSlug: stranger.campaignSlug })
  const { input: confirmed } = await letters.confirmed({ campaignSlug: stranger.campaignSlug })
  const statements = await statementsOf(stranger)
  expect(await statementsOf(waits)).toEqual(statements)
  expect(await statementsOf(confirmed)).toEqual(statements)
  const answers = [
    await letters.submit(waits),
    await letters.submit(confirmed),
    await letters.submit(stranger),
  ]
  for (const answer of answers) {
    expect(answer).toEqual({ ok: true, letterId: expect.any(String), outcome: 'confirm_by_mail' })
  }
})

test('the mail tells its reader that a letter of theirs is confirmed, under the subject that the page names', async () => {
  const { input } = await letters.confirmed()
  const first = await lastMailTo(input.email)
  expect(first.text).not.toContain('already confirmed')
  await letters.submit(input)
  const second = await lastMailTo(input.email)
  expect(second.text).toContain('You have already confirmed a letter to')
  expect(second.text).not.toContain('Nothing has been sent yet')
  expect(second.subject).toBe(first.subject)
})

test('whoever heard nothing may write again, and is asked as the first time', async () => {
  const { input, letter } = await letters.confirmed()
  await db.letter.update({ where: { id: letter.id }, data: { heard: 'not_yet', heardAt: now } })
  await letters.submit(input)
  expect((await lastMailTo(input.email)).text).toContain('Nothing has been sent yet')
})
