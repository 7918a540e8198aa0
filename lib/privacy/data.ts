import { isNoAnswer } from '#lib/counts/no-answer.ts'
import { readPieces } from '#lib/files/mail-source.ts'
import { firstLine } from '#lib/letters/first-line.ts'
import { type LeavesAbout, leavesAbout } from '#lib/letters/leaves-about.ts'
import { mayBeWithdrawn } from '#lib/letters/withdraw-letter.ts'
import type { Database } from '#lib/platform/database.ts'
import type { AnswersGoTo, ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { asListedFile, filesToList, openableFile } from '#lib/replies/file-data.ts'
import { type Filed, isFiled, isNotYetAnAnswer } from '#lib/replies/filed-as.ts'
import { forSupporters } from '#lib/replies/for-supporters.ts'
import type { ListedFile } from '#lib/replies/schema.ts'
import { withoutSecrets } from '#lib/replies/without-secrets.ts'
import { supporterOfToken } from '#lib/supporters/own-page.ts'
import { rowsOfWriter } from '#lib/supporters/writer.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { type OwnRelay, ownRelay, ownRelayFile, relaysToShow } from './own-relays.ts'
import { type WhereItIs, whereItIs } from './where-it-is.ts'

/** A letter on its writer's own page. */
export type OwnLetter = {
  answersGoTo: AnswersGoTo
  id: string
  reference: string
  writtenAt: Date
  where: WhereItIs
  campaign: { slug: string; title: string; titleCy: string | null }
  memberName: string
  seat: { name: string; nameCy: string | null }
  /** Whose letter it is when somebody else wrote it; empty when they are the same. */
  representedName: string
  firstLine: string
  /** Whether its writer said yes to it. */
  confirmed: boolean
  /** The whole text, once it was confirmed; before, whoever opens the page may be a stranger whose address was mistyped. */
  text: { subject: string; body: string; language: Language } | null
  /** Whether it can still be kept from leaving. */
  mayStop: boolean
  /** Until when it is kept at its writer's wish, where that is longer than the rule. */
  keptUntil: Date | null
  /** When its words and its writer were taken out of it. */
  clearedAt: Date | null
  answers: OwnAnswer[]
  /** What its supporter wrote back to the office, and whether staff may read that. */
  relays: OwnRelay[]
  staffMayRead: boolean
}

/** An answer to a letter, with the new words only and no secret address. */
export type OwnAnswer = {
  id: string
  receivedAt: Date
  writer: string
  text: string
  machine: boolean
  /** What a person filed it as, once its reader was told so. */
  filedAs: Filed | null
  /** What member organisations read of it, and since when; null where they read nothing. */
  shared: { words: string; since: Date } | null
  /** It is for its reader alone, and is cleared once it was mailed; when that was. */
  alone: boolean
  mailedAt: Date | null
  /** The files that came with it, and how many there were; as long as the message itself is kept. */
  files: ListedFile[]
  attachments: number
}

/** A yes that its writer gave: to whom, in which words, when, and whether they took it back. */
export type OwnConsent = {
  id: string
  organisation: string
  toSend: boolean
  wording: string
  language: Language
  givenAt: Date
  withdrawnAt: Date | null
}

export type OwnPage = { name: string; email: string; letters: OwnLetter[]; consents: OwnConsent[] }

/** Everything that is a writer's own, by the token of their page; null where the token leads to nobody. */
export async function ownPage(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<OwnPage | null> {
  const supporterId = supporterOfToken(token)
  const rows = supporterId ? await rowsOfWriter(db, supporterId) : []
  const [writer] = rows
  if (!writer) return null
  const letters = await db.letter.findMany({
    where: { supporterId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: {
      campaign: { select: { slug: true, title: true, titleCy: true } },
      member: { select: { name: true } },
      seat: { select: { name: true, nameCy: true } },
      replies: {
        where: forSupporters,
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
        include: {
          inbound: { select: { staffMayRead: true, attachments: true, files: filesToList } },
          shared: { select: { words: true, sharedAt: true, takenBackAt: true } },
        },
      },
      relays: relaysToShow,
    },
  })
  const consents = await db.consent.findMany({
    // Before its letter is confirmed a yes does not count, and whoever opens the page may be a stranger.
    where: { supporterId: { in: rows.map(({ id }) => id) }, letter: { confirmedAt: { not: null } } },
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
    include: { organisation: { select: { name: true } } },
  })
  const leaves = new Map<string, LeavesAbout | null>()
  for (const { id, state } of letters) {
    if (state === 'queued') leaves.set(id, await leavesAbout(db, { letterId: id, now }))
  }
  return {
    name: writer.name,
    email: writer.email,
    letters: letters.map((letter) => {
      const { id, reference, createdAt, campaign, member, seat, representedName, subject, body } = letter
      return {
        id,
        answersGoTo: letter.answersGoTo,
        reference,
        writtenAt: createdAt,
        where: whereItIs({ ...letter, leaves: leaves.get(id) ?? null, ...whenAnswered(letter.replies) }, now),
        campaign,
        memberName: member.name,
        seat,
        representedName,
        firstLine: firstLine(body),
        confirmed: letter.confirmedAt !== null,
        text:
          letter.confirmedAt && !letter.clearedAt ? { subject, body, language: letter.textLanguage } : null,
        mayStop: mayBeWithdrawn(letter.state) && !letter.clearedAt,
        keptUntil: letter.keptUntil,
        clearedAt: letter.clearedAt,
        answers: letter.confirmedAt ? letter.replies.map((reply) => ownAnswer(reply, letter)) : [],
        relays: letter.confirmedAt ? letter.relays.map(ownRelay) : [],
        staffMayRead: letter.staffReadWriteBack,
      }
    }),
    consents: consents.map(({ id, organisation, channel, wording, language, givenAt, withdrawnAt }) => ({
      id,
      organisation: organisation.name,
      toSend: channel === 'letter',
      wording,
      language,
      givenAt,
      withdrawnAt,
    })),
  }
}

type Told = { state: ReplyState; filedToldAt: Date | null; receivedAt: Date }

/** What a person filed an answer as, once its supporter was told: until then they may think again. */
const toldAs = ({ state, filedToldAt }: Told): Filed | null => (filedToldAt && isFiled(state) ? state : null)

/** When it was answered first, and when last only so that an answer is still to come. */
function whenAnswered(replies: readonly Told[]): { answeredAt: Date | null; wroteAt: Date | null } {
  const written = replies.filter(({ state }) => !isNoAnswer(state))
  const answer = written.find((reply) => !isNotYetAnAnswer(toldAs(reply)))
  return { answeredAt: answer?.receivedAt ?? null, wroteAt: written.at(-1)?.receivedAt ?? null }
}

function ownAnswer(
  reply: {
    id: string
    receivedAt: Date
    state: ReplyState
    filedToldAt: Date | null
    fromName: string
    fromAddress: string
    text: string
    copyLeftAt: Date | null
    shared: { words: string; sharedAt: Date; takenBackAt: Date | null } | null
    inbound: { staffMayRead: boolean; attachments: number; files: Parameters<typeof asListedFile>[0][] }
  },
  { replyToken, language }: { replyToken: string; language: Language },
): OwnAnswer {
  const instead = sayIn(language)(mailWords.addressLeftOut)
  return {
    id: reply.id,
    receivedAt: reply.receivedAt,
    writer: reply.fromName || reply.fromAddress,
    text: withoutSecrets(reply.text, { token: replyToken, instead }),
    machine: isNoAnswer(reply.state),
    filedAs: toldAs(reply),
    shared:
      reply.shared && reply.shared.takenBackAt === null
        ? { words: reply.shared.words, since: reply.shared.sharedAt }
        : null,
    alone: !reply.inbound.staffMayRead,
    mailedAt: reply.copyLeftAt,
    files: reply.inbound.files.map(asListedFile).map((file) => ({
      ...file,
      name: withoutSecrets(file.name, { token: replyToken, instead }),
    })),
    attachments: reply.inbound.attachments,
  }
}

type AskedFile = { token: string; id: string; number: string }

/** The id of a file that came with an answer of the writer's, where it may be given to them; null for any other. */
export async function ownFile(db: Database, { token, id, number }: AskedFile): Promise<string | null> {
  const supporterId = supporterOfToken(token)
  if (!supporterId || !isOwnId(id)) return null
  const rows = await rowsOfWriter(db, supporterId)
  const reply = await db.reply.findFirst({
    where: {
      ...forSupporters,
      id,
      letter: { supporterId: { in: rows.map((row) => row.id) }, confirmedAt: { not: null } },
      inbound: { clearedAt: null },
    },
    select: { inboundId: true },
  })
  return reply && openableFile(db, { inboundId: reply.inboundId, number, givenToSupporter: true })
}

/** The same, with its bytes. */
export const ownFileBytes = async (db: Database, asked: AskedFile) => bytesOf(db, await ownFile(db, asked))

/** The bytes of a file that came with what the writer wrote back; null for any other. */
export const ownRelayFileBytes = async (db: Database, asked: AskedFile) =>
  bytesOf(db, await ownRelayFile(db, asked))

async function bytesOf(db: Database, id: string | null): Promise<Uint8Array | null> {
  const file = id && (await db.attachedFile.findUnique({ where: { id }, select: { source: true } }))
  if (!file) return null
  const pieces: Uint8Array[] = []
  for await (const piece of readPieces(db, file.source).pieces()) pieces.push(piece)
  return Buffer.concat(pieces)
}
