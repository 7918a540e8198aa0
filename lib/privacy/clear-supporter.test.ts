import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshReads, readLetterNeeds } from '#lib/letters/letter-needs.ts'
import { newLetter } from '#lib/letters/letter-row.ts'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { alone, type RunStatement } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { clearSupporter } from './clear-supporter.ts'

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
})
afterAll(() => letters.drop())

/** Somebody of whom nothing is left but their row, which is due. */
async function nothingLeft() {
  const { letter, input } = await letters.submitted()
  const at = later(-40)
  const gone = { subject: '', body: '', ownWords: '', mailbox: '' }
  const person = { senderName: '', senderEmail: '', senderAddress: '', senderPostcode: '' }
  await letters.db.letter.update({
    where: { id: letter.id },
    data: {
      ...gone,
      ...person,
      state: 'expired',
      confirmNonce: null,
      confirmTokenHash: null,
      clearedAt: now,
      clearedFor: 'time',
    },
  })
  await letters.db.consent.deleteMany({ where: { supporterId: letter.supporterId } })
  await letters.db.supporter.update({ where: { id: letter.supporterId }, data: { createdAt: at } })
  return { id: letter.supporterId, input }
}
const writesAgain = async ({ name, email }: { name: string; email: string }) =>
  letters.submit(await letters.aLetter({ name, email, campaignSlug: (await makeCampaign(letters.db)).slug }))

it('clears nobody who has written again since the list of those who are due was made', async () => {
  const { id, input } = await nothingLeft()
  await writesAgain(input)
  expect(await letters.db.$transaction((tx) => clearSupporter(tx, { id, now }))).toBe(false)
  expect(await letters.db.supporter.findUniqueOrThrow({ where: { id } })).toMatchObject({
    email: input.email,
    clearedAt: null,
  })
})

it('has one outcome beside somebody who writes at that very moment: their letter has a writer who is named', async () => {
  const { db } = letters
  const seen = new Set<string>()
  // The one begins a little later behind the other each time, so that either comes first.
  for (let round = 0; round < 12; round += 1) {
    const { id, input } = await nothingLeft()
    const clears = async () => {
      for (let turn = 0; turn < round; turn += 1) await db.$queryRaw`SELECT 1`
      await db.$transaction((tx) => clearSupporter(tx, { id, now }))
    }
    const again = await letters.aLetter({ name: input.name, email: input.email })
    const [sent] = await Promise.all([letters.submit(again), clears()])
    if (!sent.ok) throw new Error(sent.reason)
    const letter = await db.letter.findUniqueOrThrow({
      where: { id: sent.letterId },
      include: { supporter: true },
    })
    expect(letter.supporter).toMatchObject({ name: input.name, email: input.email, clearedAt: null })
    seen.add(letter.supporterId === id ? 'kept' : 'anew')
  }
  expect([...seen].sort()).toEqual(['anew', 'kept'])
})

it('writes a letter anew where its writer was cleared between being looked up and written', async () => {
  const { db } = letters
  const { id, input } = await nothingLeft()
  const again = await letters.aLetter({ name: input.name, email: input.email })
  const needs = await readLetterNeeds(freshReads(db, now), again, now)
  if (!needs.ok) throw new Error(needs.reason)
  const taken = { ...needs, input: again, now }
  let statements = 0
  const run: RunStatement = async (text, values) => {
    const rows = await alone(db)(text, values)
    statements += 1
    if (statements === 1) await db.$transaction((tx) => clearSupporter(tx, { id, now }))
    return rows as never
  }
  const rows = {
    taken,
    letter: newLetter(taken, uuid7()),
    page: '/',
    held: null,
    mail: 'its_own',
  } as const
  expect(await writeLetter(run, rows)).toBe('mailed')
  const { supporter } = await db.letter.findUniqueOrThrow({
    where: { id: rows.letter.id },
    include: { supporter: true },
  })
  expect(supporter).toMatchObject({ email: input.email, clearedAt: null })
  expect(supporter.id).not.toBe(id)
})
