import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeHeldLetter } from '#lib/letters/move-held-letter.ts'
import { type LettersForTests, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeCampaign, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { clearWhatIsDue } from './clear-what-is-due.ts'
import { ownPage } from './data.ts'

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
})
afterAll(() => letters.drop())

const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
const pageOf = (supporterId: string) => ownPage(letters.db, { token: ownPageToken(supporterId), now })

it('shows of a letter that nobody confirmed no more than its writer needs to know it again', async () => {
  const ownWords = `${'My hands hurt so much that I cannot open my own front door on a bad day. '.repeat(3)}Secretly.`
  const { letter } = await letters.submitted({ ownWords })
  const page = await pageOf(letter.supporterId)
  expect(page?.letters).toMatchObject([{ where: { at: 'waits' }, text: null }])
  expect(JSON.stringify(page)).not.toMatch(/Secretly|1 Test Street/)
})

it('shows the whole letter once it is confirmed, and when it was answered', async () => {
  const { letter } = await letters.confirmed()
  expect((await pageOf(letter.supporterId))?.letters).toMatchObject([
    { where: { at: 'on_its_way' }, text: { body: letter.body } },
  ])
  await letters.delivery(letter.id, 'accepted')
  await makeReply(letters.db, { letterId: letter.id, state: 'auto_reply', receivedAt: now })
  expect((await pageOf(letter.supporterId))?.letters).toMatchObject([{ where: { at: 'delivered' } }])
  await makeReply(letters.db, { letterId: letter.id, receivedAt: now })
  expect((await pageOf(letter.supporterId))?.letters).toMatchObject([{ where: { at: 'answered', on: now } }])
})

it('calls nothing an answer that only says one is to come, once its reader was told so', async () => {
  const { db } = letters
  const { id: letterId, supporterId } = await makeLetter(db, {
    state: 'sent',
    confirmedAt: ago(9),
    sentAt: ago(9),
  })
  const filed = { letterId, state: 'holding_reply', receivedAt: ago(5), classifiedAt: ago(4) } as const
  const { id } = await makeReply(db, filed)
  const letter = async () => (await pageOf(supporterId))?.letters[0]
  expect(await letter()).toMatchObject({ where: { at: 'answered' }, answers: [{ filedAs: null }] })
  await db.reply.update({ where: { id }, data: { filedToldAt: ago(4) } })
  expect(await letter()).toMatchObject({
    where: { at: 'wrote_back', on: ago(5) },
    answers: [{ filedAs: 'holding_reply' }],
  })
  await makeReply(db, { ...filed, state: 'wants_address', receivedAt: ago(3), filedToldAt: ago(2) })
  expect(await letter()).toMatchObject({ where: { at: 'wrote_back', on: ago(3) } })
  await makeReply(db, { letterId, receivedAt: ago(1) })
  expect(await letter()).toMatchObject({ where: { at: 'answered', on: ago(1) } })
})

it('says that sending was given up, and not that somebody still looks into it', async () => {
  const { supporterId } = await makeLetter(letters.db, {
    state: 'failed',
    confirmedAt: ago(9),
    gaveUpAt: ago(1),
  })
  expect((await pageOf(supporterId))?.letters).toMatchObject([{ where: { at: 'gave_up', on: ago(1) } }])
})

it('is one for a writer, for whomever they write, and another for whoever shares the mailbox', async () => {
  const couple = { name: 'Ann Other', email: 'home@supporter.example' }
  await letters.submitted(couple)
  await letters.submitted({ ...couple, representedName: 'Mair Jones', relation: 'my mother' })
  await makeLetter(letters.db, { senderName: 'Ben Other', senderEmail: couple.email })
  const rows = await letters.db.supporter.findMany({ where: { email: couple.email } })
  expect(rows).toHaveLength(3)
  const counts = await Promise.all(rows.map(async ({ id }) => (await pageOf(id))?.letters.length))
  expect(counts.sort()).toEqual([1, 2, 2])
})

it('leads nowhere for a token that nobody was given', async () => {
  expect(await ownPage(letters.db, { token: 'aaaa', now })).toBeNull()
})

it('says of a letter that was not sent what became of it, and of nobody that they called it back who did not', async () => {
  const { db } = letters
  const held = async () => {
    const campaign = await makeCampaign(db, { closesOn: ago(60) })
    const at = { createdAt: ago(90), confirmedAt: ago(90), stateChangedAt: ago(90) }
    return makeLetter(db, { ...at, state: 'held', campaignId: campaign.id })
  }
  const removed = await held()
  await removeHeldLetter({ db, person: await makePerson(db), letterId: removed.id, now })
  const letGo = await held()
  await clearWhatIsDue({ db, now })
  const neverConfirmed = await makeLetter(db, { state: 'expired' })
  const where = async ({ supporterId }: { supporterId: string }) =>
    (await pageOf(supporterId))?.letters.map((letter) => letter.where)
  expect(await where(removed)).toEqual([{ at: 'called_back', on: now }])
  expect(await where(letGo)).toEqual([{ at: 'time_over', on: now }])
  expect(await where(neverConfirmed)).toEqual([{ at: 'not_confirmed' }])
})
