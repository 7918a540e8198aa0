import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { messageRow } from '#lib/outbox/enqueue-message.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import type { DeliveryState, HeldReason, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import {
  CLEARED_SOURCE,
  HOUR_MS,
  type Life,
  type LifeInput,
  type LifePlace,
  later,
  MINUTE_MS,
} from './life.ts'
import { writeLetter } from './live-letters.ts'

/** Letters of the trouble are numbered behind all others. */
const FIRST = 5_000
const MAILBOX_UNKNOWN = '550 5.1.1 Recipient address rejected: User unknown'
const TRY_LATER = '451 4.7.1 Please try again later'

type Trouble = { state: LetterState; age: number; delivery?: DeliveryState; said?: string; held?: HeldReason }

/** Of one mailbox: the address is no longer right. */
const wrongAddress: readonly Trouble[] = [
  { state: 'failed', age: 2.2, delivery: 'failed', said: MAILBOX_UNKNOWN },
  { state: 'failed', age: 2.6, delivery: 'failed', said: MAILBOX_UNKNOWN },
  { state: 'failed', age: 3.4, delivery: 'failed', said: MAILBOX_UNKNOWN },
  { state: 'bounced', age: 4.1, delivery: 'accepted', said: '250 2.0.0 Ok: queued' },
  { state: 'bounced', age: 5.3, delivery: 'accepted', said: '250 2.0.0 Ok: queued' },
]
/** Of another: its mail system asks to be tried again. */
const askedToWait: readonly Trouble[] = [0.11, 0.15, 0.2, 0.26, 0.31, 0.4].map((age) => ({
  state: 'queued',
  age,
  delivery: 'deferred',
  said: TRY_LATER,
}))
/** Of several: the line broke, a form was filled in like a machine's, a seat changed hands. */
const others: readonly Trouble[] = [
  { state: 'in_doubt', age: 6.2, delivery: 'unknown', said: '' },
  { state: 'held', age: 1.2, held: 'suspicious_form' },
  { state: 'held', age: 2.3, held: 'suspicious_form' },
  { state: 'held', age: 3.1, held: 'member_changed' },
  { state: 'held', age: 3.6, held: 'member_changed' },
]

/**
 * What does not go well with the live campaign's mail: the letters of one seat come back, those to another wait because its mail
 * system asked for it, a few are kept back. @returns the id of the member whose address is in doubt
 */
export function makeTrouble(input: LifeInput, life: Life): number {
  const { random, places } = input
  const [wrong, slow, ...rest] = random.shuffled(places)
  if (!wrong || !slow) throw new Error('nobody holds a seat')
  let at = FIRST
  for (const trouble of wrongAddress) write(input, life, wrong, { ...trouble, at: at++ })
  for (const trouble of askedToWait) write(input, life, slow, { ...trouble, at: at++ })
  for (const trouble of others) write(input, life, random.pick(rest), { ...trouble, at: at++ })
  return wrong.member.id
}

function write(input: LifeInput, life: Life, place: LifePlace, trouble: Trouble & { at: number }): void {
  const { random, now, live } = input
  const { state, age, delivery, said, held, at } = trouble
  writeLetter(input, life, { place, at, age, state, ...(held && { heldReason: held }) })
  const letter = life.Letter.at(-1)
  if (!letter || !delivery) return
  const { id = '', replyToken, senderName, subject, body } = letter
  const own = { name: senderName, address: letterAddress({ replyToken, senderName }) }
  const to = `member-${place.member.id}@mp.invalid`
  const wentAt = later(now, -age * 24 * HOUR_MS + 20 * MINUTE_MS)
  const isDeferred = delivery === 'deferred'
  life.OutboxMessage.push({
    id: random.id(wentAt),
    ...messageRow({
      kind: 'letter',
      correlationId: id,
      dedupeKey: `letter:${id}:${wentAt.toISOString()}`,
      lane: 'members',
      turn: live.id,
      repeatable: false,
      envelope: { from: returnPath(replyToken), to },
      mail: {
        from: own,
        replyTo: own,
        to: { name: place.member.name, address: to },
        subject,
        text: body,
        messageId: messageIdOf('letter', id),
      },
    }),
    state: delivery,
    attempts: isDeferred ? 3 : 1,
    nextAttemptAt: isDeferred ? later(now, random.between(170, 230) * MINUTE_MS) : wentAt,
    lastResponse: said || null,
    createdAt: wentAt,
    stateChangedAt: isDeferred ? later(now, -random.between(2, 9) * MINUTE_MS) : wentAt,
  })
  if (state === 'bounced') report(input, life, { replyToken, to, at: later(wentAt, 3 * MINUTE_MS) })
}

/** What the receiving system sent back. */
function report(
  { random }: LifeInput,
  life: Life,
  given: { replyToken: string; to: string; at: Date },
): void {
  const { replyToken, to, at } = given
  const id = random.id(at)
  const text = `Your message could not be delivered.\n\n<${to}>: 550 5.1.1 User unknown`
  life.InboundMessage.push({
    id,
    receivedAt: at,
    envelopeFrom: '',
    envelopeTo: returnPath(replyToken),
    sourceId: CLEARED_SOURCE,
    fingerprint: `life:${id}`,
    state: 'placed',
    fromName: 'Mail Delivery System',
    fromAddress: 'mailer-daemon@mp.invalid',
    subject: 'Undelivered Mail Returned to Sender',
    text,
    words: text,
    speaker: 'report',
    speakerRule: 'delivery_report',
  })
}
