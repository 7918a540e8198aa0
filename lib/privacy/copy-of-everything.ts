import type { Database } from '#lib/platform/database.ts'
import { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import type { ZipFile } from '#lib/platform/zip.ts'
import { supporterOfToken } from '#lib/supporters/own-page.ts'
import { rowsOfWriter } from '#lib/supporters/writer.ts'
import { fileWords } from '#lib/words/catalogue/files.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { type PlainWords, sayIn } from '#lib/words/say.ts'
import { answerGone } from './answer-gone.ts'
import {
  type OwnAnswer,
  type OwnLetter,
  type OwnPage,
  ownFileBytes,
  ownPage,
  ownRelayFileBytes,
} from './data.ts'
import type { OwnRelay } from './own-relays.ts'
import { whyNotGiven } from './why-not-given.ts'

/**
 * Everything that is kept of a writer, as files: one that programs read (JSON), and each letter, answer and yes as text
 * that people read. Null where the token leads to nobody.
 */
export async function copyOfEverything(
  db: Database,
  { token, language, now }: { token: string; language: Language; now: Date },
): Promise<ZipFile[] | null> {
  const own = await ownPage(db, { token, now })
  if (!own) return null
  const file = (name: string, text: string, at = now): ZipFile => ({ name, bytes: Buffer.from(text), at })
  const letters: ZipFile[] = []
  for (const [number, letter] of own.letters.entries()) {
    const folder = `letters/${letter.confirmed ? letter.reference : `not-confirmed-${number + 1}`}`
    letters.push(file(`${folder}/letter.txt`, letterText(letter, language), letter.writtenAt))
    for (const [at, answer] of letter.answers.entries()) {
      const name = `${folder}/answer-${at + 1}`
      letters.push(file(`${name}.txt`, answerText(answer, language), answer.receivedAt))
      letters.push(...(await filesOf(db, { token, answer, language, folder: `${name}-files` })))
    }
    for (const [at, relay] of letter.relays.entries()) {
      const name = `${folder}/written-back-${at + 1}`
      letters.push(file(`${name}.txt`, relayText(relay, language), relay.receivedAt))
      letters.push(...(await relayFilesOf(db, { token, relay, folder: `${name}-files` })))
    }
  }
  const details = await detailsOf(db, token)
  return [
    file('everything.json', `${JSON.stringify({ madeAt: now, ...own, ...details }, null, 2)}\n`),
    file('consents.txt', consentsText(own, language)),
    ...letters,
  ]
}

/** The files that came with an answer, or why they are not here: nothing is left out without a word. */
async function filesOf(
  db: Database,
  {
    token,
    answer: { id, receivedAt: at, files, attachments },
    language,
    folder,
  }: { token: string; answer: OwnAnswer; language: Language; folder: string },
): Promise<ZipFile[]> {
  const say = sayIn(language)
  const note = (name: string, words: PlainWords): ZipFile => ({
    name: `${folder}/${name}-not-here.txt`,
    bytes: Buffer.from(`${say(words)}\n`),
    at,
  })
  if (files.length === 0) return attachments > 0 ? [note('files', fileWords.noneTaken)] : []
  const found: ZipFile[] = []
  for (const file of files) {
    const name = `${file.number}-${file.name}`
    const bytes = await ownFileBytes(db, { token, id, number: String(file.number) })
    found.push(
      bytes ? { name: `${folder}/${name}`, bytes, at } : note(name, whyNotGiven(file) ?? fileWords.isGone),
    )
  }
  return found
}

/** The files that were sent along; one that may not be opened is named by its place in the list of everything. */
async function relayFilesOf(
  db: Database,
  { token, relay, folder }: { token: string; relay: OwnRelay; folder: string },
): Promise<ZipFile[]> {
  const found: ZipFile[] = []
  for (const { number, name } of relay.files) {
    const bytes = await ownRelayFileBytes(db, { token, id: relay.id, number: String(number) })
    if (bytes) found.push({ name: `${folder}/${number}-${name}`, bytes, at: relay.receivedAt })
  }
  return found
}

const relayText = ({ receivedAt, subject, text }: OwnRelay, language: Language) =>
  `${receivedAt.toISOString()}\n${subject}\n\n${text || sayIn(language)(relayWords.wordsGone)}\n`

function letterText({ text, firstLine, clearedAt, memberName, seat }: OwnLetter, language: Language): string {
  const kept = text ? `${text.subject}\n\n${text.body}` : firstLine
  const words = clearedAt ? sayIn(language)(yoursWords.cleared) : kept
  return `${memberName}, ${seat.name}\n\n${words}\n`
}

const answerText = (answer: OwnAnswer, language: Language) =>
  `${answer.writer}\n${answer.receivedAt.toISOString()}\n\n${answer.text || answerGone(language, answer)}\n`

function consentsText({ consents }: OwnPage, language: Language): string {
  const say = sayIn(language)
  const paragraphs = consents.map(({ organisation, givenAt, wording, withdrawnAt }) =>
    [
      say(yoursWords.consentTo, { organisation, day: dayIn(language, givenAt) }),
      wording,
      ...(withdrawnAt ? [say(yoursWords.consentBack, { day: dayIn(language, withdrawnAt) })] : []),
    ].join('\n'),
  )
  return `${paragraphs.join('\n\n') || say(yoursWords.noConsents)}\n`
}

/** What is kept beside what the page shows: of confirmed letters the rest of what was given, and when each mail went. */
async function detailsOf(db: Database, token: string) {
  const supporterId = supporterOfToken(token)
  const rows = supporterId ? await rowsOfWriter(db, supporterId) : []
  const confirmed = await db.letter.findMany({
    where: { supporterId: { in: rows.map(({ id }) => id) }, confirmedAt: { not: null }, clearedAt: null },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      reference: true,
      state: true,
      senderName: true,
      senderEmail: true,
      senderAddress: true,
      senderPostcode: true,
      representedName: true,
      relation: true,
      ownWords: true,
      ownPercent: true,
      cameFrom: true,
      createdAt: true,
      confirmedAt: true,
      remindedAt: true,
      sentAt: true,
      askedAt: true,
      heard: true,
      heardAt: true,
      mailboxAnsweredAt: true,
    },
  })
  const relays = await db.relay.findMany({
    where: { letterId: { in: confirmed.map(({ id }) => id) } },
    select: { id: true },
  })
  const requests = await db.request.findMany({
    where: { supporterId: { in: rows.map(({ id }) => id) } },
    orderBy: { receivedAt: 'asc' },
    select: {
      kind: true,
      state: true,
      receivedAt: true,
      dueOn: true,
      linkSentAt: true,
      endedAt: true,
      inbound: { select: { fromName: true, fromAddress: true, subject: true, text: true } },
    },
  })
  const mails = await db.outboxMessage.findMany({
    where: {
      kind: { in: Object.values(OutboxKind) },
      correlationId: { in: [...confirmed.map(({ id }) => id), ...relays.map(({ id }) => id)] },
    },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, correlationId: true, state: true, createdAt: true, stateChangedAt: true },
  })
  return { details: confirmed, mails, requests }
}
