import { tokenIn } from '#lib/letters/letter-address.ts'
import { goesTo } from '#lib/outbox/goes-to.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { rowsOfAddress } from '#lib/supporters/writer.ts'
import { LOOP_HEADER } from './copy-to-supporter.ts'
import type { Clues, LetterClue, OtherMail } from './match-reply.ts'
import { opening } from './opening.ts'
import { isOurs, ownAddressOf } from './own-addresses.ts'
import { readDeliveryReport } from './read-delivery-report.ts'
import type { ReadMessage } from './read-message.ts'
import { isSupporter, type VoiceFacts, whoSpeaks } from './who-speaks.ts'

const REFERENCE = /\bCH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/gi
const REFERENCES_LIMIT = 20
/** What may stand before the @ of an address of ours, at the end of 64 characters (RFC 5321, 4.5.3.1.1). */
// bounded: it is tried on 64 characters
const LOCAL_PART = /[a-z0-9.+-]*$/i
const OWN_MARK = `${LOOP_HEADER.toLowerCase()}:`
const hasOwnMark = (text: string) =>
  text.split('\n').some((line) =>
    line
      .replace(/^[>| \t]+/, '')
      .toLowerCase()
      .startsWith(OWN_MARK),
  )

type Envelope = { envelopeFrom: string; envelopeTo: string }

/** Finds out who speaks, and looks up every letter a message's addresses, threads and words point to. */
export async function gatherClues(
  tx: Transaction,
  message: ReadMessage,
  envelope: Envelope,
): Promise<Omit<Clues, 'officeOf'>> {
  const nullSender = envelope.envelopeFrom === ''
  const report = readDeliveryReport(message, { nullSender })
  const about = report?.about ?? []
  const { inReplyTo, references, messageId, from } = message
  const ours = await ourMessages(tx, [
    ...inReplyTo,
    ...references,
    ...about,
    ...(messageId ? [messageId] : []),
  ])
  const recipient = await recipientOf(tx, envelope)
  const pointing = {
    recipient,
    answers: lettersAmong(ours, inReplyTo),
    refersTo: lettersAmong(ours, references),
    reported: lettersAmong(ours, about),
    addressed: await lettersOfTokens(tx, [...message.to, ...message.deliveredTo]),
    inText: await lettersOfTokens(tx, addressesIn(`${message.subject}\n${message.text}`)),
    quoted: await lettersOfReferences(tx, `${message.subject}\n${message.text}`),
  }
  const answersOther = otherAmong(ours, [...inReplyTo, ...references])
  const ownAddress = ownAddressOf(envelope.envelopeTo)
  const facts: VoiceFacts = {
    from,
    subject: message.subject,
    opening: opening(message.words),
    headers: message.headers,
    nullSender,
    report,
    receipt: message.report.receipt,
    ownMark: ownMarkIn(message),
    ownMessageId: messageId !== null && ours.has(messageId),
    ownAddress: isOurs(from.address),
    answersSupportersMail: answersOther === 'supporters',
    supporters: [
      ...supportersOf(pointing),
      ...(ownAddress && !nullSender ? await supportersAt(tx, from.address) : []),
    ],
  }
  return {
    ...pointing,
    voice: whoSpeaks(facts),
    nullSender,
    signed: from.address !== '',
    supporter: isSupporter(facts) !== null,
    report,
    ownAddress,
    answersOther,
    reportedOther: otherAmong(ours, about),
  }
}

function ownMarkIn({ headers, report, text }: ReadMessage): VoiceFacts['ownMark'] {
  if (headers.has(LOOP_HEADER.toLowerCase())) return 'head'
  return [...report.returned, text].some(hasOwnMark) ? 'returned' : null
}

const clueFields = { id: true, memberId: true, senderEmail: true, senderName: true } as const
const asClue = ({ id, ...sender }: Omit<LetterClue, 'letterId'> & { id: string }): LetterClue => ({
  letterId: id,
  ...sender,
})

const supportersOf = ({
  recipient,
  ...rest
}: Pick<Clues, 'recipient' | 'answers' | 'refersTo' | 'reported' | 'addressed' | 'inText' | 'quoted'>) =>
  [recipient?.letter ? [recipient.letter] : [], ...Object.values(rest)]
    .flat()
    // A letter that was cleared names nobody.
    .filter(({ senderEmail }) => senderEmail !== '')
    .map(({ senderName, senderEmail }) => ({ name: senderName, email: senderEmail }))

async function supportersAt(tx: Transaction, address: string) {
  if (address === '') return []
  return (await rowsOfAddress(tx, address)).slice(0, 1)
}

/** Whose address it was delivered to: the envelope's alone. What a header says of it, anybody can write. */
async function recipientOf(tx: Transaction, { envelopeTo }: Envelope): Promise<Clues['recipient']> {
  const found = tokenIn(envelopeTo)
  if (!found) return null
  const letter = await tx.letter.findUnique({ where: { replyToken: found.token }, select: clueFields })
  return { use: found.use, letter: letter && asClue(letter) }
}

/** The addresses of ours in a text. */
function addressesIn(text: string): string[] {
  const { mailDomain } = config()
  const found = new Set<string>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const domain = text.slice(at + 1, at + 1 + mailDomain.length).toLowerCase()
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0]
    if (domain === mailDomain && local) found.add(`${local}@${domain}`)
  }
  return [...found]
}

async function lettersOfTokens(tx: Transaction, addresses: string[]): Promise<LetterClue[]> {
  const found = addresses.map((address) => tokenIn(address)?.token).filter((token) => token !== undefined)
  const tokens = [...new Set(found)].slice(0, REFERENCES_LIMIT)
  if (tokens.length === 0) return []
  const letters = await tx.letter.findMany({ where: { replyToken: { in: tokens } }, select: clueFields })
  return letters.map(asClue)
}

async function lettersOfReferences(tx: Transaction, text: string): Promise<LetterClue[]> {
  const references = [...new Set(text.match(REFERENCE)?.map((one) => one.toUpperCase()))]
  if (references.length === 0) return []
  const letters = await tx.letter.findMany({
    where: { reference: { in: references.slice(0, REFERENCES_LIMIT) } },
    select: clueFields,
  })
  return letters.map(asClue)
}

type Ours = Map<string, LetterClue | OtherMail>

/** Our messages among these Message-IDs, each with the letter it was, or what else it was. */
async function ourMessages(tx: Transaction, ids: string[]): Promise<Ours> {
  const found: Ours = new Map()
  if (ids.length === 0) return found
  const sent = await tx.outboxMessage.findMany({
    where: { messageId: { in: [...new Set(ids)] } },
    select: { messageId: true, kind: true, correlationId: true },
  })
  const letterIds = sent.filter(({ kind }) => kind === 'letter').map(({ correlationId }) => correlationId)
  const letters = await tx.letter.findMany({ where: { id: { in: letterIds } }, select: clueFields })
  for (const { messageId, kind, correlationId } of sent) {
    const letter = kind === 'letter' ? letters.find(({ id }) => id === correlationId) : undefined
    found.set(messageId, letter ? asClue(letter) : goesTo[kind] === 'supporters' ? 'supporters' : 'notice')
  }
  return found
}

const among = (ours: Ours, ids: string[]) => ids.map((id) => ours.get(id)).filter((one) => one !== undefined)

const lettersAmong = (ours: Ours, ids: string[]) =>
  among(ours, ids).filter((one): one is LetterClue => typeof one === 'object')

/** A mail to a supporter counts before a notice: what answers it is never the member's. */
function otherAmong(ours: Ours, ids: string[]): OtherMail | null {
  const others = among(ours, ids).filter((one) => typeof one === 'string')
  return others.includes('supporters') ? 'supporters' : (others[0] ?? null)
}
