import { randomBytes } from 'node:crypto'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standInScanner } from '#lib/files/testing/stand-in-scanner.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { filesToSend } from '#lib/outbox/files-to-send.ts'
import { config } from '#lib/platform/config.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeFile, makeInbound, makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { clearInbound } from './clear-inbound.ts'
import { scanFiles } from './keep-files.ts'
import { placeByHand } from './place-by-hand.ts'
import { arrive } from './testing/mail.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())

const now = new Date('2026-03-10T12:00:00Z')
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000)])

type File = { type: string; name: string; content: string | Buffer }
const pdf = { type: 'application/pdf', name: 'Ateb y Gweinidog – Siân.pdf', content: PDF }

/** An answer with files to a letter's own address. */
function withFiles(files: File[], { words = 'Dear Ann,\n\nPlease see the letter.' } = {}) {
  const parts = files.map(({ type, name, content }) =>
    [
      '--b',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n'),
    ].join('\n'),
  )
  const text = `--b\nContent-Type: text/plain; charset=utf-8\n\n${words}`
  return {
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    body: [text, ...parts, '--b--'].join('\n'),
  }
}

async function answered(files: (letter: Letter) => File[], given: { words?: string } = {}) {
  const letter = await makeLetter(test.db, { state: 'sent', senderName: 'Ann Other' })
  const mail = withFiles(files(letter), given)
  const { inboundId, placed } = await arrive(test.db, { ...mail, to: letterAddress(letter), now })
  return { letter, inboundId, placed, copy: await copyOf(letter) }
}

/** The copy that the supporter gets, with its files put in as they are when it is sent. */
async function copyOf({ id }: { id: string }) {
  const [message] = await test.db.outboxMessage.findMany({ where: { correlationId: id } })
  if (!message) return undefined
  const more: Uint8Array[] = []
  for await (const part of filesToSend(test.db, message.id)) more.push(part)
  const whole = Buffer.concat([message.raw, ...more])
  const mail = await PostalMime.parse(whole)
  const files = mail.attachments.map(({ filename, content }) => ({
    name: filename,
    content: Buffer.from(typeof content === 'string' ? content : new Uint8Array(content)),
  }))
  return { message, whole: whole.toString('latin1'), text: mail.text ?? '', html: mail.html ?? '', files }
}

it('passes files on as they came, and names each with its type and its size', async () => {
  const { copy } = await answered(() => [pdf, { type: 'text/csv', name: 'all.csv', content: 'a,b' }])
  expect(copy?.files).toEqual([
    { name: pdf.name, content: PDF },
    { name: 'all.csv', content: Buffer.from('a,b') },
  ])
  expect(copy?.text).toContain('Please see the letter.')
  expect(copy?.text).toContain(
    `These files came with it. They are attached:\n\n- ${pdf.name} (PDF, 2 KB)\n- all.csv`,
  )
  expect(copy?.whole.split('\r\n').every((line) => line.length <= 998)).toBe(true)
})

it('keeps the bytes once, however often they come, and until nothing names them', async () => {
  const content = randomBytes(300_000)
  const file = { ...pdf, content: Buffer.concat([Buffer.from('%PDF-1.7'), content]) }
  const one = await answered(() => [file])
  const two = await answered(() => [file])
  const where = { size: file.content.length }
  const [kept, ...others] = await test.db.mailSource.findMany({ where, include: { _count: true } })
  expect(others).toEqual([])
  expect(kept?._count).toEqual({ pieces: 3, messages: 0, files: 2, leaving: 2, letters: 0 })
  const clear = (id: string) => test.db.$transaction((tx) => clearInbound(tx, { ids: [id], now }))
  await clear(one.inboundId)
  await clear(two.inboundId)
  expect(await test.db.attachedFile.count({ where: { sourceId: kept?.id } })).toBe(0)
  expect((await copyOf(one.letter))?.files[0]?.content).toEqual(file.content)
})

describe('a file that holds the secret address of a letter', () => {
  const returned = (letter: Letter) =>
    `From: Ann Other <${letterAddress(letter)}>\nTo: office@mp.invalid\nSubject: Help\n\nDear Jane`
  it.each<[string, (letter: Letter) => File]>([
    [
      'a message that is returned',
      (letter) => ({ type: 'message/rfc822', name: 'a.eml', content: returned(letter) }),
    ],
    [
      'the same, packed once more',
      (letter) => ({
        type: 'message/rfc822',
        name: 'a.eml',
        content: `Subject: Re\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from(returned(letter)).toString('base64')}`,
      }),
    ],
    ['a PDF with a link', (letter) => ({ ...pdf, content: `%PDF-1.7 (mailto:${letterAddress(letter)})` })],
    ['a name', (letter) => ({ ...pdf, name: `${letter.replyToken}.pdf` })],
    [
      'a text with the bare code',
      (letter) => ({ type: 'text/plain', name: 'a.txt', content: letter.replyToken }),
    ],
  ])('is not passed on, and the copy says so: %s', async (_, file) => {
    const { copy, letter } = await answered((to) => [file(to), pdf])
    expect(copy?.files).toEqual([{ name: pdf.name, content: PDF }])
    expect(copy?.text).toContain('private address')
    expect(`${copy?.whole.replaceAll('=\r\n', '')}${copy?.text}${copy?.html}`).not.toContain(
      letter.replyToken,
    )
  })
})

it('passes on a message that was enclosed and holds nothing of ours', async () => {
  const content = 'From: minister@dept.invalid\nSubject: Reply\n\nDear Jane,\n\nWe shall act.'
  const { copy } = await answered(() => [{ type: 'message/rfc822', name: 'Minister.eml', content }])
  expect(copy?.files).toEqual([{ name: 'Minister.eml', content: Buffer.from(content) }])
})

it('says so where all together is too much for one mail, and leaves it to their own page', async () => {
  const letter = await makeLetter(test.db, { state: 'sent' })
  const { id: inboundId } = await makeInbound(test.db, {
    state: 'held',
    fromAddress: 'office@mp.invalid',
    speaker: 'person',
    text: 'See the files.',
  })
  for (const number of [1, 2]) await makeFile(test.db, { inboundId, number, size: 9_200_000 })
  const person = await makePerson(test.db)
  await placeByHand({ db: test.db, person, inboundId, letterReference: letter.reference, now })
  const copy = await copyOf(letter)
  expect(copy?.files).toEqual([])
  expect(copy?.text).toContain('too large for this e-mail')
})

describe('with a scanner', () => {
  const configured = (at: { host: string; port: number } | { path: string }) => {
    const settings = config()
    const before = settings.scanner
    settings.scanner = at
    return () => {
      settings.scanner = before
    }
  }

  it('passes on what is clean, and not what holds a virus', async () => {
    const { at, stop } = await standInScanner()
    const back = configured(at)
    const infected = { type: 'text/plain', name: 'bad.txt', content: 'A VIRUS' }
    const { copy, inboundId } = await answered(() => [pdf, infected])
    expect(copy?.files.map(({ name }) => name)).toEqual([pdf.name])
    expect(copy?.text).toMatch(/hold a virus[^-]+- bad\.txt/)
    expect(await test.db.attachedFile.findFirst({ where: { inboundId, number: 2 } })).toMatchObject({
      scan: 'infected',
      finding: 'Test-Signature',
    })
    back()
    await stop()
  })

  it('lets files wait while nobody answers, says so, and asks again', async () => {
    const { at, stop } = await standInScanner()
    await stop()
    const back = configured(at)
    const { copy, inboundId } = await answered(() => [pdf])
    expect(copy?.files).toEqual([])
    expect(copy?.text).toContain('We check them for viruses first.')
    expect(await scanFiles({ db: test.db, now })).toBe(0)
    const again = await standInScanner()
    const backAgain = configured(again.at)
    expect(await scanFiles({ db: test.db, now })).toBeGreaterThan(0)
    expect(await test.db.attachedFile.findFirst({ where: { inboundId } })).toMatchObject({ scan: 'clean' })
    backAgain()
    back()
    await again.stop()
  })
})

it('holds an answer that is nothing but files for a person, whose placing passes them on', async () => {
  const { copy, inboundId, letter, placed } = await answered(() => [pdf], { words: '' })
  expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringContaining('only what came with it') })
  expect(copy).toBeUndefined()
  const person = await makePerson(test.db)
  expect(
    await placeByHand({ db: test.db, person, inboundId, letterReference: letter.reference, now }),
  ).toMatchObject({ ok: true })
  const later = await copyOf(letter)
  expect(later?.files).toEqual([{ name: pdf.name, content: PDF }])
  expect(later?.text).toContain('There are no words in it, only what came with it.')
})
