import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { letterAddress } from '#lib/letters/letter-address.ts'
import type { LetterInput } from '#lib/letters/schema.ts'
import { type LettersForTests, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { zip } from '#lib/platform/zip.ts'
import { takeFilesOut } from '#lib/replies/take-files-out.ts'
import { arrive } from '#lib/replies/testing/mail.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { copyOfEverything } from './copy-of-everything.ts'
import { deleteLetter } from './stop-letter.ts'

vi.mock('#lib/replies/take-files-out.ts', async (original) => {
  const { takeFilesOut } = await original<typeof import('#lib/replies/take-files-out.ts')>()
  return { takeFilesOut: vi.fn(takeFilesOut) }
})

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
})
afterEach(() => vi.mocked(takeFilesOut).mockClear())
afterAll(() => letters.drop())

let writers = 0
/** Letters of one writer, each made as told. */
function aWriter() {
  writers += 1
  const who: Partial<LetterInput> = { name: 'Ann Other', email: `ann${writers}@supporter.example` }
  return {
    confirmed: async () => {
      const input = await letters.aLetter({ ...who, ownWords: 'My hands hurt.' })
      const sent = await letters.submit(input)
      if (!sent.ok) throw new Error(sent.reason)
      const { db } = letters
      return db.letter.update({
        where: { id: sent.letterId },
        data: { confirmedAt: now, state: 'sent', sentAt: now },
      })
    },
    unconfirmed: async () => {
      const input = await letters.aLetter({ ...who, ownWords: 'A secret of the house.' })
      const sent = await letters.submit(input)
      if (!sent.ok) throw new Error(sent.reason)
      return letters.db.letter.findUniqueOrThrow({ where: { id: sent.letterId } })
    },
  }
}
const answered = (letter: { replyToken: string; senderName: string }, body: string) =>
  arrive(letters.db, {
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    body: [
      `--b\nContent-Type: text/plain\n\n${body}`,
      '--b\nContent-Type: text/plain; name=reply.txt\nContent-Disposition: attachment; filename=reply.txt\n\nThe minister’s own words',
      '--b--',
    ].join('\n'),
    to: letterAddress(letter),
    now,
  })

async function wantsNews(letter: { id: string; supporterId: string; campaignId: string }) {
  const { db } = letters
  const { leadOrganisationId } = await db.campaign.findUniqueOrThrow({ where: { id: letter.campaignId } })
  const wording = {
    wording: 'Yes, send me news by e-mail',
    wordingVersion: '1',
    language: 'en',
    page: '/',
  } as const
  const whose = { letterId: letter.id, supporterId: letter.supporterId, organisationId: leadOrganisationId }
  await db.consent.create({ data: { ...whose, ...wording, channel: 'email', givenAt: now } })
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
/** The copy as somebody's computer opens it: each file's name and text. */
async function copyOf(letter: { supporterId: string }) {
  const token = ownPageToken(letter.supporterId)
  const files = await copyOfEverything(letters.db, { token, language: 'en', now })
  const packed = unzipSync(zip(files ?? []))
  return { names: Object.keys(packed).sort(), read: (name: string) => text(packed[name]) }
}

it('holds each letter, answer, attachment and yes, and everything once more for programs', async () => {
  const writer = aWriter()
  const letter = await writer.confirmed()
  await wantsNews(letter)
  await answered(letter, 'I will sign the motion.')
  const waits = await writer.unconfirmed()
  const { names, read } = await copyOf(letter)
  const folder = `letters/${letter.reference}`
  expect(names).toEqual(
    [
      'consents.txt',
      'everything.json',
      `${folder}/answer-1-files/1-reply.txt`,
      `${folder}/answer-1.txt`,
      `${folder}/letter.txt`,
      'letters/not-confirmed-1/letter.txt',
    ].sort(),
  )
  expect(read(`${folder}/letter.txt`)).toContain(letter.body)
  expect(read(`${folder}/answer-1.txt`)).toContain('I will sign the motion.')
  expect(read(`${folder}/answer-1-files/1-reply.txt`)).toBe('The minister’s own words\n')
  const yeses = await letters.db.consent.findMany({ where: { letterId: letter.id } })
  expect(yeses.map(({ channel }) => channel).sort()).toEqual(['email', 'letter'])
  for (const { wording } of yeses) expect(read('consents.txt')).toContain(wording)
  // Whoever opens the page may be a stranger: of what nobody confirmed there is the first line.
  expect(read('letters/not-confirmed-1/letter.txt')).not.toContain(waits.body)
  expect(JSON.parse(read('everything.json'))).toMatchObject({
    email: letter.senderEmail,
    letters: [{ id: waits.id }, { id: letter.id, answers: [{ attachments: 1 }] }],
    consents: expect.arrayContaining(yeses.map(({ wording }) => expect.objectContaining({ wording }))),
    details: [{ reference: letter.reference }],
  })
})

it('says of a letter that was cleared that it was confirmed, and that its words are gone', async () => {
  const writer = aWriter()
  const [letter, other] = [await writer.confirmed(), await writer.confirmed()]
  await answered(letter, 'I will sign the motion.')
  const token = ownPageToken(letter.supporterId)
  await deleteLetter({ db: letters.db, token, letterId: letter.id, language: 'en', now })
  const { names, read } = await copyOf(other)
  expect(names.filter((name) => name.includes('not-confirmed'))).toEqual([])
  expect(read(`letters/${letter.reference}/letter.txt`)).toMatch(/no longer kept/)
  expect(read(`letters/${letter.reference}/answer-1.txt`)).toMatch(/no longer kept/)
  expect(read(`letters/${other.reference}/letter.txt`)).toContain(other.body)
})

it('says so in the archive where files could not be taken out', async () => {
  const letter = await aWriter().confirmed()
  vi.mocked(takeFilesOut).mockResolvedValueOnce({ ok: false, reason: 'unreadable' })
  await answered(letter, 'I will sign the motion.')
  const { read } = await copyOf(letter)
  expect(read(`letters/${letter.reference}/answer-1-files/files-not-here.txt`)).toMatch(/ask the office/)
})

it('says so in the archive where a file is not given out', async () => {
  const letter = await aWriter().confirmed()
  const { inboundId } = await answered(letter, 'I will sign the motion.')
  await letters.db.attachedFile.updateMany({ where: { inboundId }, data: { scan: 'infected' } })
  const { names, read } = await copyOf(letter)
  const note = `letters/${letter.reference}/answer-1-files/1-reply.txt-not-here.txt`
  expect(names.filter((name) => name.includes('-files/'))).toEqual([note])
  expect(read(note)).toMatch(/holds a virus/)
})

it('is nothing for a token that leads to nobody', async () => {
  expect(await copyOfEverything(letters.db, { token: 'aaaa', language: 'en', now })).toBeNull()
})
