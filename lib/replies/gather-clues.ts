import { tokenIn } from '#lib/letters/letter-address.ts'
import { goesTo } from '#lib/outbox/goes-to.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { rowsOfAddress } from '#lib/supporters/writer.ts'
import { LOOP_HEADER } from './copy-to-supporter.ts'
import { wishesErasure } from './erasure-wish.ts'
import { type FoundClues, lookUpClues } from './look-up-clues.ts'
import type { Clue, Clues, LetterClue, OtherMail } from './match-reply.ts'
import { opening } from './opening.ts'
import { isOurs, ownAddressOf } from './own-addresses.ts'
import { readDeliveryReport } from './read-delivery-report.ts'
import type { ReadMessage } from './read-message.ts'
import { isSupporter, type VoiceFacts, whoSpeaks } from './who-speaks.ts'

const REFERENCE = /\bC[HJ]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/gi
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

export type GatheredClues = Omit<Clues, 'officeOf' | 'sender'> & {
  /** Letters of whose answers it is, answers or returns a copy of ours. */
  copiesOf: LetterClue[]
  /** What else was found with these letters, and with its sender. */
  found: Pick<FoundClues, 'answersGoTo' | 'knownFor' | 'addressesOf'>
}

type Envelope = { envelopeFrom: string; envelopeTo: string }

/** Finds out who speaks, and looks up every letter and joint mail a message's addresses, threads and words point to. */
export async function gatherClues(
  tx: Transaction,
  message: ReadMessage,
  envelope: Envelope,
): Promise<GatheredClues> {
  const nullSender = envelope.envelopeFrom === ''
  const report = readDeliveryReport(message, { nullSender })
  const about = report?.about ?? []
  const { inReplyTo, references, messageId, from } = message
  const named = [...inReplyTo, ...references, ...about, ...(messageId ? [messageId] : [])]
  const { to, deliveredTo, subject, text } = message
  const addressed = tokensOf([...to, ...deliveredTo])
  const inText = tokensOf(addressesIn(`${subject}\n${text}`))
  const quoted = referencesIn(`${subject}\n${text}`)
  const recipient = tokenIn(envelope.envelopeTo)
  const found = await lookUpClues(tx, {
    messageIds: named,
    recipient: recipient?.token ?? null,
    tokens: [...addressed, ...inText],
    references: quoted,
    from: from.address,
  })
  const ours = ourMessages(found)
  const pointing = {
    recipient: recipient && recipientOf(found, { ...recipient, about }),
    answers: lettersAmong(ours, inReplyTo),
    refersTo: lettersAmong(ours, references),
    reported: lettersAmong(ours, about),
    addressed: found.behind('replyToken', addressed),
    inText: found.behind('replyToken', inText),
    quoted: found.behind('reference', quoted),
  }
  const thread = [...inReplyTo, ...references]
  const answersOther = otherAmong(ours, thread)
  const ownAddress = ownAddressOf(envelope.envelopeTo)
  const facts: VoiceFacts = {
    from,
    subject,
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
    copied: copiedAmong(ours, thread),
    copiesOf: copiedAmong(ours, named),
    from: from.address,
    wishesErasure: wishesErasure({ subject, words: message.words }),
    found,
  }
}

function ownMarkIn({ headers, report, text }: ReadMessage): VoiceFacts['ownMark'] {
  if (headers.has(LOOP_HEADER.toLowerCase())) return 'head'
  return [...report.returned, text].some(hasOwnMark) ? 'returned' : null
}

const supportersOf = ({
  recipient,
  ...rest
}: Pick<Clues, 'recipient' | 'answers' | 'refersTo' | 'reported' | 'addressed' | 'inText' | 'quoted'>) =>
  [recipient?.letter ? [recipient.letter] : [], ...Object.values(rest)]
    .flat()
    // A joint letter has no supporter, and a letter that was cleared names nobody.
    .filter((clue): clue is LetterClue => 'senderEmail' in clue && clue.senderEmail !== '')
    .map(({ senderName, senderEmail }) => ({ name: senderName, email: senderEmail }))

async function supportersAt(tx: Transaction, address: string) {
  if (address === '') return []
  return (await rowsOfAddress(tx, address)).slice(0, 1)
}

/** Whose address it was delivered to: the envelope's alone. What a header says of it, anybody can write. */
function recipientOf(
  { behind, relays, sent }: FoundClues,
  { use, token, about }: { use: 'answer' | 'bounce'; token: string; about: readonly string[] },
): Clues['recipient'] {
  const [letter = null] = behind('replyToken', [token])
  // A report goes to whom a mail system takes for the sender: of a relayed message that may be the letter's own address.
  const reported = sent.filter(({ kind, messageId }) => kind === 'relayed' && about.includes(messageId))
  const told = relays.find(({ id }) => reported.some((message) => message.about === id))
  if (letter && told?.letterId === idOf(letter)) return { use, letter, relayId: told.id }
  const relay =
    use === 'bounce' && !letter ? relays.find(({ returnToken }) => returnToken === token) : undefined
  if (!relay) return { use, letter }
  const [ofRelay = null] = behind('id', [relay.letterId])
  return { use, letter: ofRelay, relayId: relay.id }
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

/** The secrets in addresses of ours. */
function tokensOf(addresses: string[]): string[] {
  const tokens = addresses.map((address) => tokenIn(address)?.token).filter((token) => token !== undefined)
  return [...new Set(tokens)].slice(0, REFERENCES_LIMIT)
}

const referencesIn = (text: string): string[] =>
  [...new Set(text.match(REFERENCE)?.map((one) => one.toUpperCase()))].slice(0, REFERENCES_LIMIT)

/** A message of ours: whom it went to, and the letter or joint mail it was or, with a copy, was about. */
type Our = { to: 'office' | OtherMail; letter: Clue | null }
type Ours = Map<string, Our>

/** Our messages among those that were named, each with what it was. */
function ourMessages({ sent, relays, behind }: FoundClues): Ours {
  const about = sent.map((message) => ({
    ...message,
    id: relays.find(({ id }) => id === message.about)?.letterId ?? message.about,
  }))
  const named = about.filter(({ kind }) => ABOUT_A_LETTER.has(kind)).map(({ id }) => id)
  const clues = behind('id', named)
  return new Map(
    about.map(({ messageId, kind, id }) => {
      const letter = clues.find((clue) => idOf(clue) === id) ?? null
      return [messageId, { to: letter && goesTo[kind] === 'members' ? 'office' : otherMail(kind), letter }]
    }),
  )
}

const ABOUT_A_LETTER: ReadonlySet<OutboxKind> = new Set(['letter', 'joint_letter', 'reply_copy', 'relayed'])

const otherMail = (kind: OutboxKind): OtherMail => (goesTo[kind] === 'supporters' ? 'supporters' : 'notice')

const idOf = (clue: Clue) => ('letterId' in clue ? clue.letterId : clue.jointMailId)

const among = (ours: Ours, ids: string[]) => ids.map((id) => ours.get(id)).filter((one) => one !== undefined)

const lettersOf = (found: Our[]) => found.map(({ letter }) => letter).filter((letter) => letter !== null)

const lettersAmong = (ours: Ours, ids: string[]) =>
  lettersOf(among(ours, ids).filter(({ to }) => to === 'office'))

/** The letters whose answers we passed on in these. */
const copiedAmong = (ours: Ours, ids: string[]) =>
  lettersOf(among(ours, ids).filter(({ to }) => to === 'supporters')).filter((clue) => 'letterId' in clue)

/** A mail to a supporter counts before a notice: what answers it is never the member's. */
function otherAmong(ours: Ours, ids: string[]): OtherMail | null {
  const others = among(ours, ids).flatMap(({ to }) => (to === 'office' ? [] : [to]))
  return others.includes('supporters') ? 'supporters' : (others[0] ?? null)
}
