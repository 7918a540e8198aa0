import type { Database } from '#lib/platform/database.ts'
import { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import type { ZipFile } from '#lib/platform/zip.ts'
import { takeFilesOut } from '#lib/replies/take-files-out.ts'
import { supporterOfToken } from '#lib/supporters/own-page.ts'
import { rowsOfWriter } from '#lib/supporters/writer.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { type OwnAnswer, type OwnLetter, type OwnPage, ownAnswerSource, ownPage } from './data.ts'

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
  for (const letter of own.letters) {
    const folder = `letters/${letter.text ? letter.reference : `not-confirmed-${letter.id.slice(-6)}`}`
    letters.push(file(`${folder}/letter.txt`, letterText(letter), letter.writtenAt))
    for (const [at, answer] of letter.answers.entries()) {
      const name = `${folder}/answer-${at + 1}`
      letters.push(file(`${name}.txt`, answerText(answer), answer.receivedAt))
      const files = answer.attachments > 0 && (await filesOf(db, { token, answer }))
      if (files) letters.push({ name: `${name}-files.zip`, bytes: files, at: answer.receivedAt })
    }
  }
  const details = await detailsOf(db, token)
  return [
    file('everything.json', `${JSON.stringify({ madeAt: now, ...own, ...details }, null, 2)}\n`),
    file('consents.txt', consentsText(own, language)),
    ...letters,
  ]
}

/** The files that came with an answer; null where they cannot be taken out now: the page offers them one by one. */
async function filesOf(
  db: Database,
  { token, answer }: { token: string; answer: OwnAnswer },
): Promise<Uint8Array | null> {
  const source = await ownAnswerSource(db, { token, replyId: answer.id })
  const files = source && (await takeFilesOut(source))
  return files?.ok ? files.zip : null
}

const letterText = ({ text, firstLine, memberName, seat }: OwnLetter) =>
  text
    ? `${memberName}, ${seat.name}\n\n${text.subject}\n\n${text.body}\n`
    : `${memberName}, ${seat.name}\n\n${firstLine}\n`

const answerText = ({ writer, receivedAt, text }: OwnAnswer) =>
  `${writer}\n${receivedAt.toISOString()}\n\n${text}\n`

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
    },
  })
  const mails = await db.outboxMessage.findMany({
    where: {
      kind: { in: Object.values(OutboxKind) },
      correlationId: { in: confirmed.map(({ id }) => id) },
    },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, correlationId: true, state: true, createdAt: true, stateChangedAt: true },
  })
  return { details: confirmed, mails }
}
