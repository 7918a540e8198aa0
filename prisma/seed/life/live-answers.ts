import { createHash } from 'node:crypto'
import { isNoAnswer } from '#lib/counts/no-answer.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { clearedAnswer } from './finished-letters.ts'
import { HOUR_MS, type Life, type LifeInput, later, MINUTE_MS } from './life.ts'
import type { SentLetter } from './live-letters.ts'
import { type OfficeAnswer, type OfficeState, officeAnswers, wordsTo } from './office-answers.ts'
import type { Random } from './random.ts'

/** What machines send is kept so many days, and a letter that was answered by post too. */
const KEPT_DAYS = 28
/** Nobody has come to read what arrived in the last days. */
const READ_WITHIN_DAYS = 8

/** What is said of mail whose domain was not asked. */
const PLAUSIBLE =
  'It came to the letter’s own address, which only the MP’s office was given, and nothing speaks against it. Its domain was not asked, or says nothing.'

/** How an office answers: with the same words each time. */
type Office = { shapes: Partial<Record<OfficeState, OfficeAnswer>>; address: string; name: string }

const often: Record<OfficeState, { chance: number; hours: [number, number] }> = {
  auto_reply: { chance: 0.24, hours: [0, 0] },
  acknowledgement: { chance: 0.3, hours: [3, 70] },
  wants_address: { chance: 0.13, hours: [20, 190] },
  holding_reply: { chance: 0.22, hours: [120, 420] },
  by_post: { chance: 0.06, hours: [180, 500] },
}

/**
 * What offices of the members who sit now sent back: that a letter came, that it will be looked at, that an address is missing.
 * Nearly half of them are silent. Nothing says what a member thinks.
 */
export function makeLiveAnswers(input: LifeInput, life: Life, letters: readonly SentLetter[]): void {
  const { random, now } = input
  const offices = new Map<number, Office | null>()
  for (const letter of letters) {
    const { member } = letter.place
    if (!offices.has(member.id)) offices.set(member.id, officeOf(random, letter))
    const office = offices.get(member.id)
    if (!office || letter.isHeard) continue
    for (const [state, shape] of Object.entries(office.shapes) as [OfficeState, OfficeAnswer][]) {
      const { chance, hours } = often[state]
      const delay = random.between(hours[0], hours[1]) * HOUR_MS + random.between(1, 55) * MINUTE_MS
      const came = later(letter.sentAt, delay)
      const at = state === 'auto_reply' ? came : inOfficeHours(random, came)
      if (!random.chance(chance) || at >= now) continue
      const age = (now.getTime() - at.getTime()) / DAY_MS
      if (state === 'by_post' && age > KEPT_DAYS - 2) continue
      if (isNoAnswer(state) && age > KEPT_DAYS - 1) {
        clearedAnswer(input, life, {
          campaignId: input.live.id,
          letterId: letter.id,
          state,
          at,
          endOfAnswers: now,
        })
      } else answer(input, life, { letter, office, shape, at, age })
    }
  }
}

/** People write by day, and not at the weekend. */
function inOfficeHours(random: Random, time: Date): Date {
  const [SUNDAY, SATURDAY] = [0, 6]
  const day = time.getUTCDay()
  const moved = later(time, day === SATURDAY ? 2 * DAY_MS : day === SUNDAY ? DAY_MS : 0)
  moved.setUTCHours(random.between(9, 16), random.between(0, 59))
  return moved > time ? moved : later(moved, moved.getUTCDay() === SATURDAY - 1 ? 3 * DAY_MS : DAY_MS)
}

/** An office that answers, or null for one that has not. */
function officeOf(random: Random, { place }: SentLetter): Office | null {
  if (random.chance(0.37)) return null
  const isCy = place.nation === 'wales' && random.chance(0.6)
  const one = (state: OfficeState) =>
    random.pick(officeAnswers.filter((shape) => shape.state === state && (shape.language === 'cy') === isCy))
  const machine = { auto_reply: one('auto_reply') }
  const people = {
    acknowledgement: one('acknowledgement'),
    wants_address: one('wants_address'),
    holding_reply: one('holding_reply'),
    by_post: one('by_post'),
  }
  return {
    shapes: random.chance(0.25) ? machine : { ...(random.chance(0.6) && machine), ...people },
    address: `office.${place.gssCode.toLowerCase()}@mp.invalid`,
    name: `Office of the MP for ${place.name}`,
  }
}

function answer(
  { random, readers, live }: LifeInput,
  life: Life,
  given: { letter: SentLetter; office: Office; shape: OfficeAnswer; at: Date; age: number },
): void {
  const { letter, office, shape, at, age } = given
  const id = random.id(at)
  const inboundId = random.id(at)
  const sourceId = random.id(at)
  const text = wordsTo(shape, letter.name)
  const isMachine = shape.state === 'auto_reply'
  const isRead = isMachine || age > READ_WITHIN_DAYS || random.chance(0.45 * (age / READ_WITHIN_DAYS))
  const readAt = isMachine ? at : later(at, Math.min(random.between(2, 70) * HOUR_MS, age * DAY_MS * 0.8))
  const isNoNews = isNoAnswer(shape.state)
  const envelopeTo = letterAddress({ replyToken: letter.replyToken, senderName: letter.name })
  const raw = rawOf({ office, envelopeTo, subject: shape.subject, text, at, id })
  const bytes = new Uint8Array(Buffer.from(raw))
  const hash = createHash('sha256').update(bytes).digest('hex')
  life.MailSource.push({ id: sourceId, hash, size: bytes.length, startedAt: at })
  life.MailPiece.push({ sourceId, number: 0, bytes })
  life.InboundMessage.push({
    id: inboundId,
    receivedAt: at,
    envelopeFrom: isMachine ? '' : office.address,
    envelopeTo,
    sourceId,
    fingerprint: `life:${inboundId}`,
    state: 'placed',
    fromName: office.name,
    fromAddress: office.address,
    subject: shape.subject,
    text,
    words: text,
    messageId: `<${id}@mp.invalid>`,
    speaker: isMachine ? 'machine' : 'person',
    speakerRule: isMachine ? 'machine_header' : 'no_sign',
    trust: 'plausible',
    trustReason: PLAUSIBLE,
  })
  life.Reply.push({
    id,
    letterId: letter.id,
    campaignId: live.id,
    inboundId,
    state: isRead ? shape.state : 'unclassified',
    matchedBy: 'recipient_token',
    receivedAt: at,
    fromName: office.name,
    fromAddress: office.address,
    subject: shape.subject,
    text,
    classifiedAt: isRead ? readAt : null,
    classifiedById: isRead && !isMachine ? random.pick(readers).id : null,
    passedOnAt: isMachine ? null : at,
    copyLeftAt: isMachine ? null : later(at, random.between(4, 40) * 1_000),
    filedToldAt: isRead && !isNoNews ? later(readAt, 30 * MINUTE_MS) : null,
    assignedToId: !isRead && random.chance(0.2) ? random.pick(readers).id : null,
    also: [],
  })
}

/** The message as it came. */
function rawOf(given: {
  office: Office
  envelopeTo: string
  subject: string
  text: string
  at: Date
  id: string
}): string {
  const { office, envelopeTo, subject, text, at, id } = given
  return [
    `From: ${encoded(office.name)} <${office.address}>`,
    `To: ${envelopeTo}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@mp.invalid>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text.replaceAll('\n', '\r\n'),
    '',
  ].join('\r\n')
}

const encoded = (text: string) =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
