import { tokenIn } from '#lib/letters/letter-address.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { LOOP_HEADER } from './copy-to-supporter.ts'
import { isAutomatic } from './is-automatic.ts'
import type { Clues, LetterClue } from './match-reply.ts'
import { isPlainBounce, readDeliveryReport } from './read-delivery-report.ts'
import type { ReadMessage } from './read-message.ts'

const REFERENCE = /\bCH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/gi
const REFERENCES_LIMIT = 20

type Envelope = { envelopeFrom: string; envelopeTo: string }

/** Looks up every letter a message's addresses, threads and words point to. */
export async function gatherClues(tx: Transaction, message: ReadMessage, envelope: Envelope): Promise<Clues> {
  const report = readDeliveryReport(message)
  const plainBounce = !report && isPlainBounce(message, envelope.envelopeFrom)
  const byId = await lettersOfMessages(tx, [
    ...message.inReplyTo,
    ...message.references,
    ...(report?.about ?? []),
    ...(message.messageId ? [message.messageId] : []),
  ])
  const pick = (ids: string[]) =>
    ids.map((id) => byId.get(id)?.letter).filter((letter) => letter !== undefined && letter !== null)
  const recipient = await recipientOf(tx, [envelope.envelopeTo, ...message.deliveredTo])
  const automatic = isAutomatic(message, envelope.envelopeFrom)
  return {
    from: message.from.address,
    ours:
      message.headers.has(LOOP_HEADER.toLowerCase()) ||
      (message.messageId !== null && byId.has(message.messageId)),
    automatic,
    nullSender: envelope.envelopeFrom === '',
    report: report ?? (plainBounce ? { result: 'failed', status: '', about: [] } : null),
    recipient,
    answers: pick(message.inReplyTo),
    refersTo: pick(message.references),
    reported: pick(report?.about ?? []),
    reportedOther: (report?.about ?? []).some((id) => byId.has(id) && !byId.get(id)?.letter),
    addressed: await lettersOfTokens(
      tx,
      message.to.map((address) => tokenIn(address)?.token),
    ),
    quoted: await lettersOfReferences(tx, message.text),
  }
}

const clueFields = { id: true, senderEmail: true } as const
const asClue = ({ id, senderEmail }: { id: string; senderEmail: string }): LetterClue => ({
  letterId: id,
  senderEmail,
})

/** The first of the addresses that is one of ours with a code, and the letter the code belongs to. */
async function recipientOf(tx: Transaction, addresses: string[]): Promise<Clues['recipient']> {
  const found = addresses.map(tokenIn).find((token) => token !== null)
  if (!found) return null
  const letter = await tx.letter.findUnique({ where: { replyToken: found.token }, select: clueFields })
  return { use: found.use, letter: letter && asClue(letter) }
}

async function lettersOfTokens(tx: Transaction, tokens: (string | undefined)[]): Promise<LetterClue[]> {
  const replyTokens = tokens.filter((token) => token !== undefined)
  if (replyTokens.length === 0) return []
  const letters = await tx.letter.findMany({ where: { replyToken: { in: replyTokens } }, select: clueFields })
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

/** Our messages among these Message-IDs, each with the letter it was, or null where it was something else. */
async function lettersOfMessages(tx: Transaction, ids: string[]) {
  const found = new Map<string, { letter: LetterClue | null }>()
  if (ids.length === 0) return found
  const sent = await tx.outboxMessage.findMany({
    where: { messageId: { in: [...new Set(ids)] } },
    select: { messageId: true, kind: true, correlationId: true },
  })
  const letterIds = sent.filter(({ kind }) => kind === 'letter').map(({ correlationId }) => correlationId)
  const letters = await tx.letter.findMany({ where: { id: { in: letterIds } }, select: clueFields })
  for (const { messageId, kind, correlationId } of sent) {
    const letter = kind === 'letter' ? letters.find(({ id }) => id === correlationId) : undefined
    found.set(messageId, { letter: letter ? asClue(letter) : null })
  }
  return found
}
